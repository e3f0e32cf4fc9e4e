package app.closeup.customers.timeline;

import app.closeup.customers.parties.CustomerId;
import app.closeup.platform.Ids;
import java.time.Instant;
import java.util.Set;
import org.jooq.DSLContext;

/** Reads a timeline through a connection that a test watches. */
public final class TimelineReader {

    private TimelineReader() {}

    /** A later page of one kind of entries. */
    public static void readSomeonesCalls(DSLContext watched) {
        var position = new TimelinePosition(Instant.EPOCH, new EntryId(Ids.next()));
        new TimelineRepository(watched).page(new CustomerId(Ids.next()), Set.of(EntryKind.CALL), position, 20);
    }
}
