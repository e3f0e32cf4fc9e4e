package app.closeup.tenants.authority;

import app.closeup.tenants.Role;
import app.closeup.tenants.SignedIn;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The roles for which a company sets limits. */
@Component
public class AuthorityRoles {

    /** The codes, the mightiest first. */
    public List<String> all() {
        return Arrays.stream(Role.values()).map(Role::code).toList();
    }

    /** The key of a role's name. */
    public String labelKey(String role) {
        return "tenants.role." + role;
    }

    static String of(SignedIn person) {
        return person.role().code();
    }
}
