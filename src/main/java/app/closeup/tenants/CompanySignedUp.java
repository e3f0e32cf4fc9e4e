package app.closeup.tenants;

import app.closeup.platform.tenancy.TenantEvent;
import app.closeup.platform.tenancy.TenantId;

/** A new company has begun to use Closeup. */
public record CompanySignedUp(TenantId tenant) implements TenantEvent {}
