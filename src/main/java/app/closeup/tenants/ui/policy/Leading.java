package app.closeup.tenants.ui.policy;

import app.closeup.tenants.SignedIn;

/** Whether the person before the screen may change the policy; the services check it again. */
final class Leading {

    private Leading() {}

    static boolean policy() {
        return SignedIn.current().filter(person -> person.role().administers()).isPresent();
    }
}
