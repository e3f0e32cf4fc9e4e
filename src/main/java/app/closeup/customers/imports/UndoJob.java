package app.closeup.customers.imports;

import app.closeup.customers.CustomerChange;
import app.closeup.customers.CustomerWriter;
import app.closeup.customers.imports.UndoRepository.ChangedRow;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.parties.ImportId;
import app.closeup.platform.jobs.Job;
import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes an import back, chunk by chunk: what it changed is as before, what it joined is parted, what it created is
 * gone. Customers that somebody has changed or used since stay as they are.
 */
@Component
class UndoJob implements Job {

    static final String NAME = "undo-import";

    private static final int CHUNK = 500;

    private final ImportRepository runs;
    private final UndoRepository undo;
    private final CustomerWriter customers;
    private final TransactionOperations transaction;
    private final Clock clock;

    UndoJob(
            ImportRepository runs,
            UndoRepository undo,
            CustomerWriter customers,
            TransactionOperations transaction,
            Clock clock) {
        this.runs = runs;
        this.undo = undo;
        this.customers = customers;
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
        repeat(id, this::restoreSome);
        repeat(id, this::part);
        repeat(id, this::removeSome);
        transaction.execute(
                _ -> runs.end(id, EnumSet.of(ImportState.UNDOING), ImportState.UNDONE, null, clock.instant()));
    }

    @Override
    public void abandon(UUID subject) {
        transaction.executeWithoutResult(_ -> runs.move(
                new ImportId(subject),
                EnumSet.of(ImportState.UNDOING),
                ImportState.FAILED,
                Fault.of("customers.import.fault.undo-abandoned")));
    }

    private void repeat(ImportId id, Predicate<ImportId> step) {
        while (transaction.execute(_ -> isUndoing(id) && step.test(id))) {
            // Each turn is a transaction of its own.
        }
    }

    private boolean isUndoing(ImportId id) {
        return runs.lock(id).filter(run -> run.state() == ImportState.UNDOING).isPresent();
    }

    private boolean restoreSome(ImportId id) {
        var rows = undo.changed(id, CHUNK);
        if (rows.isEmpty()) {
            return false;
        }
        var restored = customers.revert(rows.stream()
                .map(row -> new CustomerChange(row.customer(), row.version(), row.before()))
                .toList());
        var kept = rows.stream()
                .filter(row -> !restored.contains(row.customer()))
                .map(ChangedRow::number)
                .toList();
        undo.markKept(id, kept);
        undo.addRestored(id, rows.getLast().number(), restored.size(), kept.size());
        return true;
    }

    private boolean part(ImportId id) {
        undo.removeRelations(id);
        return false;
    }

    private boolean removeSome(ImportId id) {
        var created = undo.created(id, CHUNK);
        if (created.isEmpty()) {
            return false;
        }
        var untouched = undo.untouched(id, created);
        customers.remove(untouched);
        undo.addRemoved(id, created.getLast(), untouched.size(), created.size() - untouched.size());
        return true;
    }
}
