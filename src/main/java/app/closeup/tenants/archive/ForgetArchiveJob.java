package app.closeup.tenants.archive;

import app.closeup.platform.jobs.Job;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes an archive that nobody may download any more. */
@Component
class ForgetArchiveJob implements Job {

    static final String NAME = "tenants.archive-forget";

    private final ArchiveRepository repository;
    private final TransactionOperations transaction;

    ForgetArchiveJob(ArchiveRepository repository, TransactionOperations transaction) {
        this.repository = repository;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        transaction.executeWithoutResult(_ -> repository.remove(id));
    }
}
