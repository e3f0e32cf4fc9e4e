package app.closeup.customers.imports;

import app.closeup.customers.imports.csv.CsvRows;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.csv.UnreadableFileException;
import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.imports.mapping.RowReader;
import app.closeup.customers.parties.ImportId;
import app.closeup.platform.jobs.Job;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports a file chunk by chunk, each in one transaction that also says how far it has come: started again after a
 * crash, it goes on where the last whole chunk ended.
 */
@Component
class ImportJob implements Job {

    static final String NAME = "import-customers";

    private static final int CHUNK = 500;

    private final ImportRepository runs;
    private final ImportFiles files;
    private final RowStep rowStep;
    private final LinkStep linkStep;
    private final Retention retention;
    private final Companies companies;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportJob(
            ImportRepository runs,
            ImportFiles files,
            RowStep rowStep,
            LinkStep linkStep,
            Retention retention,
            Companies companies,
            TransactionOperations transaction,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.rowStep = rowStep;
        this.linkStep = linkStep;
        this.retention = retention;
        this.companies = companies;
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
        transaction.execute(_ -> runs.begin(id, clock.instant()));
        var run = transaction.execute(_ -> runs.find(id));
        run.filter(found -> found.state() == ImportState.RUNNING).ifPresent(this::workAsWhoBegan);
        transaction.executeWithoutResult(_ -> endCancelled(id));
    }

    @Override
    public void abandon(UUID subject) {
        transaction.executeWithoutResult(
                _ -> fail(new ImportId(subject), Fault.of("customers.import.fault.abandoned")));
    }

    /** An import writes no more than the person may write who began it. */
    private void workAsWhoBegan(ImportRun run) {
        var person = companies.colleague(run.createdBy());
        if (person.isEmpty()) {
            transaction.executeWithoutResult(_ -> fail(run.id(), Fault.of("customers.import.fault.left")));
            return;
        }
        try {
            SignedIn.runAs(person.get(), () -> work(run));
        } catch (UnreadableFileException e) {
            transaction.executeWithoutResult(_ -> fail(run.id(), e.fault()));
        } catch (AccessDeniedException _) {
            transaction.executeWithoutResult(_ -> fail(run.id(), Fault.of("customers.import.fault.not-allowed")));
        }
    }

    private void work(ImportRun run) {
        if (run.counts().read() < run.counts().total() && !writeRows(run)) {
            return;
        }
        while (transaction.execute(_ -> linkStep.linkSome(run.id()))) {
            // Each turn is a transaction of its own.
        }
        transaction.executeWithoutResult(_ -> end(run.id(), EnumSet.of(ImportState.RUNNING), ImportState.DONE, null));
    }

    private boolean writeRows(ImportRun run) {
        var settings = run.understood();
        try (var rows = files.open(run.id(), settings.format())) {
            var reader = new RowReader(settings.mapping(), ColumnTitles.of(settings.shape()));
            return writeRows(run.id(), run.counts().read(), rows, reader);
        }
    }

    private boolean writeRows(ImportId id, long done, CsvRows rows, RowReader reader) {
        for (var passed = 0L; passed < done && rows.hasNext(); passed++) {
            rows.next();
        }
        var read = done;
        while (rows.hasNext()) {
            var chunk = new ArrayList<ReadRow>(CHUNK);
            while (chunk.size() < CHUNK && rows.hasNext()) {
                chunk.add(reader.read(rows.next()));
            }
            if (!write(id, read, chunk)) {
                return false;
            }
            read += chunk.size();
        }
        return true;
    }

    private boolean write(ImportId id, long read, List<ReadRow> chunk) {
        try {
            return transaction.execute(_ -> rowStep.write(id, read, chunk));
        } catch (DataIntegrityViolationException _) {
            return writeOneByOne(id, read, chunk);
        }
    }

    /** One row that the database will not take does not keep out the others. */
    private boolean writeOneByOne(ImportId id, long read, List<ReadRow> chunk) {
        var goesOn = true;
        for (var index = 0; goesOn && index < chunk.size(); index++) {
            var row = chunk.get(index);
            var position = read + index;
            try {
                goesOn = transaction.execute(_ -> rowStep.write(id, position, List.of(row)));
            } catch (DataIntegrityViolationException _) {
                goesOn = transaction.execute(_ -> rowStep.refuse(id, position, row));
            }
        }
        return goesOn;
    }

    private void fail(ImportId id, Fault fault) {
        end(id, EnumSet.of(ImportState.QUEUED, ImportState.RUNNING, ImportState.CANCELLING), ImportState.FAILED, fault);
    }

    private void endCancelled(ImportId id) {
        end(id, EnumSet.of(ImportState.CANCELLING), ImportState.CANCELLED, null);
    }

    private void end(ImportId id, Set<ImportState> from, ImportState to, @Nullable Fault fault) {
        if (runs.end(id, from, to, fault, clock.instant())) {
            retention.ofEnded(id);
        }
    }
}
