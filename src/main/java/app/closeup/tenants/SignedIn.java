package app.closeup.tenants;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.platform.tenancy.TenantPrincipal;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** The signed-in person, at work in one company. */
public record SignedIn(TenantId tenant, MemberId member, IdentityId identity, String name, Role role)
        implements TenantPrincipal, Serializable {

    /** Empty in jobs and event listeners, where no person is at work. */
    public static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    /** @throws AccessDeniedException when a signed-in person does not administer the company; work without one may */
    public static void requireAdministrator() {
        if (current().filter(person -> !person.role().administers()).isPresent()) {
            throw new AccessDeniedException("Only owners and administrators do this");
        }
    }
}
