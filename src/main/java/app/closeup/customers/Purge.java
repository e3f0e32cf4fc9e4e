package app.closeup.customers;

import app.closeup.platform.jobs.Job;
import app.closeup.platform.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes for good the customers that were deleted long ago: one run for each company and day of deletions. */
@Component
class Purge implements Job {

    static final int DAYS = 30;

    private static final String NAME = "purge-customers";
    private static final int CHUNK = 500;

    private final CustomerRepository customers;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    Purge(CustomerRepository customers, Jobs jobs, TransactionOperations transaction, Clock clock) {
        this.customers = customers;
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
        while (transaction.execute(_ -> removeSome(before))) {
            // Each turn is a transaction of its own.
        }
    }

    private boolean removeSome(Instant before) {
        var ids = customers.deletedBefore(before, CHUNK);
        customers.remove(ids);
        return !ids.isEmpty();
    }
}
