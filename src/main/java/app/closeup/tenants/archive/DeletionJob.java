package app.closeup.tenants.archive;

import app.closeup.platform.jobs.Job;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes a company when its days of grace are over and nobody has taken the deletion back. */
@Component
class DeletionJob implements Job {

    static final String NAME = "tenants.deletion";

    private final DeletionRepository repository;
    private final CompanyRemoval removal;
    private final TransactionOperations transaction;
    private final Clock clock;

    DeletionJob(DeletionRepository repository, CompanyRemoval removal, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.removal = removal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        var planned = transaction
                .execute(_ -> repository.planned())
                .filter(deletion -> deletion.id().equals(id))
                .filter(deletion -> !deletion.dueAt().isAfter(clock.instant()));
        if (planned.isPresent()) {
            removal.run();
        }
    }
}
