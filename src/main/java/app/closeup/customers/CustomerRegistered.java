package app.closeup.customers;

import app.closeup.customers.parties.CustomerId;
import app.closeup.platform.tenancy.TenantEvent;
import app.closeup.platform.tenancy.TenantId;

/** Somebody has added a customer by hand. */
public record CustomerRegistered(TenantId tenant, CustomerId customer) implements TenantEvent {}
