package app.closeup.customers.timeline;

import app.closeup.platform.jobs.Job;
import app.closeup.platform.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes for good the entries that were deleted long ago: one run for each company and day of deletions. */
@Component
class TimelinePurge implements Job {

    static final int DAYS = 30;

    private static final String NAME = "purge-timeline";

    private final TimelineRepository repository;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    TimelinePurge(TimelineRepository repository, Jobs jobs, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Something was deleted now. */
    void schedule() {
        jobs.enqueueOnceADay(NAME, DAYS + 1);
    }

    @Override
    public void run(UUID subject) {
        var before = clock.instant().minus(Duration.ofDays(DAYS));
        transaction.executeWithoutResult(_ -> repository.removeDeletedBefore(before));
    }
}
