package app.closeup.customers;

import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer that was deleted and can still be restored, as a row of a list shows it. */
public record DeletedCustomer(
        CustomerId id,
        CustomerKind kind,
        String name,
        @Nullable String jobTitle,
        @Nullable String city,
        @Nullable String country,
        Instant deletedAt) {}
