package app.closeup.customers;

import app.closeup.customers.parties.CustomerId;
import java.util.Set;

/**
 * What came of many changes.
 *
 * @param written those that were changed
 * @param refused those that the signed-in person may not change
 */
public record Updated(Set<CustomerId> written, Set<CustomerId> refused) {}
