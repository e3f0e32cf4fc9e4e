package app.closeup.platform.tenancy;

/** A signed-in person, who works in one company at a time. */
public interface TenantPrincipal {

    TenantId tenant();
}
