package app.closeup.platform.tenancy;

/** A signed-in person, who works in one company at a time. */
public interface TenantPrincipal {

    TenantId tenant();

    /** Whether the person only looks: nothing can be changed meanwhile. */
    default boolean looksOnly() {
        return false;
    }
}
