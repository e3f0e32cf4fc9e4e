package app.closeup.tenants;

import app.closeup.platform.tenancy.TenantEvent;
import app.closeup.platform.tenancy.TenantId;

/** Somebody has joined a company's staff, or come back to it. */
public record SeatTaken(TenantId tenant, MemberId member) implements TenantEvent {}
