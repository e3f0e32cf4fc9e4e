package app.closeup.tenants.archive;

import app.closeup.platform.jobs.Job;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells all the staff that their company is to be deleted, and how that is prevented. */
@Component
class DeletionPlannedLetter implements Job {

    static final String NAME = "tenants.deletion-planned-letter";

    private final DeletionRepository repository;
    private final CompanyLetters letters;
    private final TransactionOperations transaction;

    DeletionPlannedLetter(DeletionRepository repository, CompanyLetters letters, TransactionOperations transaction) {
        this.repository = repository;
        this.letters = letters;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Nobody is alarmed by what was taken back meanwhile. */
    @Override
    public void run(UUID id) {
        transaction
                .execute(_ -> repository.planned())
                .filter(deletion -> deletion.id().equals(id))
                .ifPresent(deletion -> letters.toAll(
                        "tenants.deletion.mail.planned",
                        deletion.askedBy(),
                        letters.moment(deletion.dueAt()),
                        letters.link()));
    }
}
