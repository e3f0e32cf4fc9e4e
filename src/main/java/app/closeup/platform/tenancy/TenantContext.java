package app.closeup.platform.tenancy;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The company that the current work is done for: an explicit scope (jobs, events, tests) or else the company of the
 * signed-in person. Never taken from a request's parameters.
 */
public final class TenantContext {

    static final ScopedValue<TenantId> CURRENT = ScopedValue.newInstance();

    private TenantContext() {}

    public static Optional<TenantId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : ofSignedInPerson();
    }

    /** @throws IllegalStateException when no company is current */
    public static TenantId tenant() {
        return current().orElseThrow(() -> new IllegalStateException("No company is current: sign in or open a scope"));
    }

    public static void runAs(TenantId tenant, Runnable work) {
        ScopedValue.where(CURRENT, tenant).run(work);
    }

    public static <T, X extends Throwable> T callAs(TenantId tenant, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, tenant).call(work);
    }

    /** The value of {@code app.tenant_id}: empty when there is no tenant, so that the database shows no rows. */
    static String settingValue() {
        return current().map(TenantId::toString).orElse("");
    }

    /** Whether whoever is signed in only looks. */
    static boolean looksOnly() {
        return signedInPerson().filter(TenantPrincipal::looksOnly).isPresent();
    }

    private static Optional<TenantId> ofSignedInPerson() {
        return signedInPerson().map(TenantPrincipal::tenant);
    }

    private static Optional<TenantPrincipal> signedInPerson() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof TenantPrincipal person
                ? Optional.of(person)
                : Optional.empty();
    }
}
