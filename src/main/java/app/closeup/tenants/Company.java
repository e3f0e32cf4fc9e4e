package app.closeup.tenants;

import app.closeup.platform.tenancy.TenantId;

/** A company of the directory. */
public record Company(TenantId id, String name) {}
