package app.closeup.tenants;

import app.closeup.platform.tenancy.TenantId;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who has shown a password and owes a second factor. They are no {@link SignedIn}: to the
 * database they work for no company, so it shows them no company's rows.
 *
 * @param company where they will be at work
 * @param hasFactor whether there is a factor to show; else they have to set one up, as the company asks
 */
public record HalfSignedIn(IdentityId identity, TenantId company, boolean hasFactor) implements Serializable {

    public static Optional<HalfSignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof HalfSignedIn half
                ? Optional.of(half)
                : Optional.empty();
    }
}
