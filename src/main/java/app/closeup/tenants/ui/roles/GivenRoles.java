package app.closeup.tenants.ui.roles;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.Role;

/** Which roles the signed-in person could give: nobody gives rights that they do not have. */
public final class GivenRoles {

    private GivenRoles() {}

    public static boolean mayBeGiven(Role role) {
        return role.predefined() == PredefinedRole.OWNER ? isOwner() : holds(role.rights());
    }

    public static boolean holds(RoleRights rights) {
        return mine().holds(rights);
    }

    public static RoleRights mine() {
        return SignedIn.current().map(person -> person.access().rights()).orElse(RoleRights.NOTHING);
    }

    public static boolean isOwner() {
        return SignedIn.current().filter(person -> person.access().owner()).isPresent();
    }
}
