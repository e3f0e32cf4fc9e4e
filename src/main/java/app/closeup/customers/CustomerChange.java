package app.closeup.customers;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;

/**
 * New details for a customer.
 *
 * @param version the one that the change was made from
 */
public record CustomerChange(CustomerId id, long version, CustomerDetails details) {}
