package app.closeup.customers;

/**
 * New details for a customer.
 *
 * @param version the one that the change was made from
 */
public record CustomerChange(CustomerId id, long version, CustomerDetails details) {}
