package app.closeup.tenants;

import app.closeup.platform.tenancy.TenantEvent;
import app.closeup.platform.tenancy.TenantId;

/** Somebody has left a company's staff. */
public record SeatFreed(TenantId tenant, MemberId member) implements TenantEvent {}
