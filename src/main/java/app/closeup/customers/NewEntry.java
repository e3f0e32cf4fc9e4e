package app.closeup.customers;

/** An entry to be written into a customer's timeline. */
public record NewEntry(EntryId id, CustomerId customer, EntryDetails details) {}
