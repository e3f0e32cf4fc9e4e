package app.closeup.customers.timeline;

import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Origin;
import app.closeup.tenants.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with a customer.
 *
 * @param author empty when no person wrote it, or one who is no longer on the staff
 * @param file the file that an import brought it from
 */
public record TimelineEntry(
        EntryId id,
        CustomerId customer,
        EntryDetails details,
        @Nullable MemberId author,
        @Nullable String authorName,
        Origin origin,
        @Nullable SourceFile file,
        long version) {

    public EntryKind kind() {
        return details.kind();
    }

    public Instant occurredAt() {
        return details.occurredAt();
    }
}
