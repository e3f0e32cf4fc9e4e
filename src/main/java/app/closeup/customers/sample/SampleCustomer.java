package app.closeup.customers.sample;

import app.closeup.customers.parties.CustomerDetails;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * An invented customer.
 *
 * @param belongsTo the number of the organisation where this person works, or whose subsidiary this organisation is
 */
record SampleCustomer(int number, CustomerDetails details, Instant since, OptionalInt belongsTo) {}
