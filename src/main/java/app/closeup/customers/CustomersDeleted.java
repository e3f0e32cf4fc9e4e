package app.closeup.customers;

import app.closeup.customers.parties.CustomerId;
import app.closeup.platform.tenancy.TenantEvent;
import app.closeup.platform.tenancy.TenantId;
import java.util.List;

/** Somebody has deleted customers, which may yet be restored. */
public record CustomersDeleted(TenantId tenant, List<CustomerId> customers) implements TenantEvent {}
