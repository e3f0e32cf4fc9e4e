package app.closeup.tenants.staff;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.RoleId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets whoever looks after roles see Closeup as somebody with one of them does; nothing can be changed meanwhile. */
@Service
public class SeeingAs {

    private final Accesses accesses;
    private final Companies companies;

    SeeingAs(Accesses accesses, Companies companies) {
        this.accesses = accesses;
        this.companies = companies;
    }

    /** The signed-in person, looking through the role; empty when they may not. */
    public Optional<SignedIn> begin(RoleId role) {
        var me = myself();
        return accesses.seen(me.access(), role)
                .map(access -> new SignedIn(me.tenant(), me.member(), me.identity(), me.name(), access));
    }

    /** The signed-in person, at work as themselves. */
    public SignedIn myself() {
        var person = SignedIn.current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        return companies.at(person.identity(), person.tenant()).orElse(person);
    }
}
