package app.closeup.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes for good what people deleted long ago, and could have brought back until then: one run for each company and day
 * of deletions.
 */
public abstract class Purge implements Job {

    /** What is deleted can be brought back for so many days. */
    public static final int DAYS = 30;

    private static final int CHUNK = 500;

    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    protected Purge(Jobs jobs, TransactionOperations transaction, Clock clock) {
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Something was deleted now. */
    public final void schedule() {
        jobs.enqueueOnceADay(name(), DAYS + 1);
    }

    @Override
    public final void run(UUID subject) {
        var before = clock.instant().minus(Duration.ofDays(DAYS));
        while (transaction.execute(_ -> removeSome(before, CHUNK)) == CHUNK) {
            // Each turn is a transaction of its own.
        }
    }

    /** Removes what was deleted before, no more than the limit; returns how many. */
    protected abstract int removeSome(Instant before, int limit);
}
