package app.closeup.tenants.authority;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The roles for which a company sets limits, and who of the staff stands above limits. */
@Component
public class AuthorityRoles {

    private static final Set<PredefinedRole> WITHOUT = EnumSet.of(PredefinedRole.READ_ONLY, PredefinedRole.BASELINE);

    private final Roles roles;
    private final RoleHolders holders;

    AuthorityRoles(Roles roles, RoleHolders holders) {
        this.roles = roles;
        this.holders = holders;
    }

    /** The predefined ones in their usual order, then the company's own by name. */
    public List<AuthorityRole> all() {
        return roles.all().stream()
                .filter(role -> role.predefined() == null || !WITHOUT.contains(role.predefined()))
                .map(role -> new AuthorityRole(
                        code(role.id()),
                        role.predefined() == null ? null : role.predefined().labelKey(),
                        role.name(),
                        takesOver(role)))
                .toList();
    }

    /** Those who may change limits: they are told of what is left lying. */
    List<Colleague> whoTakeOver() {
        return holders.whoMay(AuthorityAreas.AUTHORITY, Action.EDIT);
    }

    private static boolean takesOver(Role role) {
        return role.rights().reach(AuthorityAreas.AUTHORITY.code(), Action.EDIT) != Reach.NONE;
    }

    /** For the audit: a predefined role by its code, another as the company calls it; empty when it is gone. */
    String name(String code) {
        return roles.name(new RoleId(UUID.fromString(code)));
    }

    static String code(RoleId role) {
        return role.toString();
    }

    static List<String> of(SignedIn person) {
        return person.access().roles().stream().map(AuthorityRoles::code).toList();
    }
}
