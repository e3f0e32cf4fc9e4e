package app.closeup.customers.imports;

import app.closeup.customers.parties.ImportId;
import app.closeup.platform.jobs.Job;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes an upload that came to nothing. */
@Component
class ForgetUploadJob implements Job {

    static final String NAME = "forget-upload";

    private final ImportRepository runs;
    private final TransactionOperations transaction;

    ForgetUploadJob(ImportRepository runs, TransactionOperations transaction) {
        this.runs = runs;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        var id = new ImportId(subject);
        transaction.executeWithoutResult(_ -> {
            if (runs.lock(id).filter(run -> run.startedAt() == null).isPresent()) {
                runs.remove(id);
            }
        });
    }
}
