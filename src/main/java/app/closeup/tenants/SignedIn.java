package app.closeup.tenants;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.platform.tenancy.TenantPrincipal;
import app.closeup.tenants.rights.Access;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The signed-in person, at work in one company. */
public record SignedIn(TenantId tenant, MemberId member, IdentityId identity, String name, Access access)
        implements TenantPrincipal, Serializable {

    private static final ScopedValue<SignedIn> ACTING = ScopedValue.newInstance();

    /** Empty in jobs and event listeners, where no person is at work. */
    public static Optional<SignedIn> current() {
        if (ACTING.isBound()) {
            return Optional.of(ACTING.get());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    @Override
    public boolean looksOnly() {
        return access.seenAs() != null;
    }

    /** Background work that somebody began is bound to what this person may do. */
    public static void runAs(SignedIn person, Runnable work) {
        ScopedValue.where(ACTING, person).run(work);
    }

    /** @throws AccessDeniedException when a signed-in person may not do this; work without one may */
    public static void require(Area area, Action action) {
        if (!may(area, action)) {
            throw new AccessDeniedException("Not allowed: " + area.authority(action));
        }
    }

    /** Whether the signed-in person may do this; work without one may. */
    public static boolean may(Area area, Action action) {
        return current()
                .map(person -> person.access().may(area, action))
                .orElseGet(() -> HalfSignedIn.current().isEmpty());
    }
}
