package app.closeup.tenants.authority;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.SignedIn;

/** Who may change the limits and review their use. */
final class AuthorityPermission {

    private AuthorityPermission() {}

    static void requireEditing() {
        SignedIn.requireAdministrator();
    }

    static boolean mayEdit(SignedIn person) {
        return person.role().administers();
    }

    /** Who is told of, and decides, what an approver left lying. */
    static boolean takesOver(Colleague colleague) {
        return colleague.role().administers();
    }
}
