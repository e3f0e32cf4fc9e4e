package app.closeup.tenants.policy;

import app.closeup.tenants.SignedIn;

/** Who may write and publish the policy. */
final class PolicyPermission {

    private PolicyPermission() {}

    static void requireEditing() {
        SignedIn.requireAdministrator();
    }
}
