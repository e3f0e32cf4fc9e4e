package app.closeup.customers;

import app.closeup.platform.jobs.Job;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes for good what was deleted long ago: one run for each company and day of deletions. */
@Component
class Purge implements Job {

    static final int DAYS = 30;

    private static final int CHUNK = 500;

    private final CustomerRepository customers;
    private final TimelineRepository timeline;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Purge(
            CustomerRepository customers,
            TimelineRepository timeline,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.customers = customers;
        this.timeline = timeline;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "purge-customers";
    }

    /** Something was deleted now. */
    void schedule() {
        var day = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var subject = UUID.nameUUIDFromBytes((TenantContext.tenant() + " " + day).getBytes(StandardCharsets.UTF_8));
        // A day later than the last deletion of that day.
        jobs.enqueueAt(
                name(),
                subject,
                day.plusDays(DAYS + 1).atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public void run(UUID subject) {
        var before = clock.instant().minus(Duration.ofDays(DAYS));
        transaction.executeWithoutResult(_ -> timeline.removeDeletedBefore(before));
        while (Boolean.TRUE.equals(transaction.execute(_ -> removeSome(before)))) {}
    }

    private boolean removeSome(Instant before) {
        var ids = customers.deletedBefore(before, CHUNK);
        customers.remove(ids);
        return !ids.isEmpty();
    }
}
