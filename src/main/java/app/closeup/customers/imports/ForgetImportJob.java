package app.closeup.customers.imports;

import app.closeup.customers.parties.ImportId;
import app.closeup.platform.jobs.Job;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes a file and the memory of its rows when the time in which the import could be taken back is over. */
@Component
class ForgetImportJob implements Job {

    static final String NAME = "forget-import";

    private final ImportRepository runs;
    private final ImportFileRepository files;
    private final ImportRowRepository rows;
    private final TransactionOperations transaction;
    private final Clock clock;

    ForgetImportJob(
            ImportRepository runs,
            ImportFileRepository files,
            ImportRowRepository rows,
            TransactionOperations transaction,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        var id = new ImportId(subject);
        transaction.executeWithoutResult(_ -> {
            if (runs.lock(id).filter(run -> !run.state().isMoving()).isPresent()) {
                files.remove(id);
                rows.remove(id);
                runs.forget(id, clock.instant());
            }
        });
    }
}
