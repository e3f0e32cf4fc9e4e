package app.closeup.customers.timeline;

import java.time.Instant;

/** A place in a timeline, from which on older entries follow. */
public record TimelinePosition(Instant occurredAt, EntryId entry) {

    public static TimelinePosition after(TimelineEntry entry) {
        return new TimelinePosition(entry.occurredAt(), entry.id());
    }
}
