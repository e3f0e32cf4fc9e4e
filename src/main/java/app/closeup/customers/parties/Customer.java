package app.closeup.customers.parties;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or a person that the company deals with.
 *
 * @param lastContactAt the latest call, e-mail, meeting or letter
 * @param version goes up with each change, so that a second writer is noticed
 */
public record Customer(
        CustomerId id,
        CustomerDetails details,
        Origin origin,
        @Nullable ImportId importId,
        @Nullable Instant lastContactAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    Customer with(CustomerDetails details) {
        return new Customer(id, details, origin, importId, lastContactAt, createdAt, updatedAt, version);
    }

    public String name() {
        return details.name();
    }
}
