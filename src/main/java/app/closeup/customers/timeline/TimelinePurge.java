package app.closeup.customers.timeline;

import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.jobs.Purge;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

@Component
class TimelinePurge extends Purge {

    private final TimelineRepository repository;

    TimelinePurge(TimelineRepository repository, Jobs jobs, TransactionOperations transaction, Clock clock) {
        super(jobs, transaction, clock);
        this.repository = repository;
    }

    @Override
    public String name() {
        return "purge-timeline";
    }

    @Override
    protected int removeSome(Instant before, int limit) {
        return repository.removeDeletedBefore(before, limit);
    }
}
