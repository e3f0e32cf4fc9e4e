package app.closeup.tenants.tokens;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program for whom it works, where, and what it may. */
@RestController
class MeController {

    static final String PATH = "/api/v1/me";

    private final Companies companies;

    MeController(Companies companies) {
        this.companies = companies;
    }

    @GetMapping(PATH)
    Me me() {
        var person = SignedIn.current().orElseThrow();
        return new Me(
                person.name(),
                new Company(person.tenant().toString(), companies.current().name()),
                person.access().authorities());
    }

    record Me(String name, Company company, Set<String> rights) {}

    record Company(String id, String name) {}
}
