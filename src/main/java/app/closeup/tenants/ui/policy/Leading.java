package app.closeup.tenants.ui.policy;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.policy.PolicyAreas;
import app.closeup.tenants.rights.Action;

/** Whether the person before the screen may change the policy; the services check it again. */
final class Leading {

    private Leading() {}

    static boolean policy() {
        return SignedIn.may(PolicyAreas.POLICY, Action.EDIT);
    }
}
