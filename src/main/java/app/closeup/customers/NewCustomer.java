package app.closeup.customers;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import java.time.Instant;

/** A customer to be written down, with the identifier it is to have. */
public record NewCustomer(CustomerId id, CustomerDetails details, Instant createdAt) {}
