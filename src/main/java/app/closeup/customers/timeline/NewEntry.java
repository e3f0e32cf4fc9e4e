package app.closeup.customers.timeline;

import app.closeup.customers.parties.CustomerId;

/** An entry to be written into a customer's timeline. */
public record NewEntry(EntryId id, CustomerId customer, EntryDetails details) {}
