package app.closeup.tenants.company;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import org.springframework.security.access.AccessDeniedException;

/** The one place that says who changes a company's settings, and who decides on the company as a whole. */
public final class CompanyAccess {

    private CompanyAccess() {}

    /** Whether the signed-in person changes settings. */
    public static boolean mayEdit() {
        return SignedIn.current()
                .filter(person -> person.access().may(TenantAreas.SETTINGS, Action.EDIT))
                .isPresent();
    }

    /** @throws AccessDeniedException when a signed-in person does not change settings; work without one may */
    public static void requireEdit() {
        SignedIn.require(TenantAreas.SETTINGS, Action.EDIT);
    }

    /** Whether the signed-in person may take the whole company away, and delete it. */
    public static boolean owns() {
        return SignedIn.current().filter(person -> person.access().owner()).isPresent();
    }

    /** @throws AccessDeniedException for everybody but an owner */
    public static SignedIn requireOwner() {
        return SignedIn.current()
                .filter(person -> person.access().owner())
                .orElseThrow(() -> new AccessDeniedException("Only owners decide on the company as a whole"));
    }
}
