package app.closeup.customers.imports;

import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.ImportId;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Reach;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Imports of customers from files, from the start to the result and back. */
@Service
public class Imports {

    private static final int HISTORY = 50;
    private static final int KEPT_SHOWN = 50;

    private final ImportRepository runs;
    private final ImportRowRepository rows;
    private final UndoRepository undo;
    private final ErrorFiles errorFiles;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionOperations transaction;

    Imports(
            ImportRepository runs,
            ImportRowRepository rows,
            UndoRepository undo,
            ErrorFiles errorFiles,
            Jobs jobs,
            Audit audit,
            TransactionOperations transaction) {
        this.runs = runs;
        this.rows = rows;
        this.undo = undo;
        this.errorFiles = errorFiles;
        this.jobs = jobs;
        this.audit = audit;
        this.transaction = transaction;
    }

    public Optional<ImportRun> find(ImportId id) {
        return transaction.execute(_ -> runs.find(id));
    }

    /** The latest imports, newest first. */
    public List<ImportRun> history() {
        return transaction.execute(_ -> runs.latest(HISTORY));
    }

    /** Begins, or goes on after a cancelled or failed run. */
    public void start(ImportId id) {
        transaction.executeWithoutResult(_ -> {
            SignedIn.require(CustomerAreas.CUSTOMERS, Action.CREATE);
            var run = runs.lock(id).orElseThrow();
            var waiting = run.state() == ImportState.QUEUED;
            var startable = run.state().isStartable() && !run.isForgotten();
            if (startable) {
                runs.move(id, Set.of(run.state()), ImportState.QUEUED, null);
            }
            if (startable) {
                audit.record(AuditEntry.of(Act.IMPORTED, CustomerAreas.CUSTOMERS, id.value(), run.fileName()));
            }
            if (startable || waiting) {
                jobs.enqueue(ImportJob.NAME, id.value());
            }
        });
    }

    /** What is imported by then stays. */
    public void cancel(ImportId id) {
        transaction.executeWithoutResult(_ -> {
            var run = runs.find(id);
            if (run.isPresent()
                    && (runs.move(id, Set.of(ImportState.QUEUED), ImportState.CANCELLED, null)
                            || runs.move(id, Set.of(ImportState.RUNNING), ImportState.CANCELLING, null))) {
                remember(run.get(), "customers.import.audit.cancelled");
            }
        });
    }

    /** Takes the import back, as far as nobody has worked with its customers since. */
    public void undo(ImportId id) {
        transaction.executeWithoutResult(_ -> {
            var run = runs.lock(id).orElseThrow();
            requireUndo(run);
            var undoable = run.state().isUndoable() && run.startedAt() != null && !run.isForgotten();
            if (undoable) {
                runs.move(id, Set.of(run.state()), ImportState.UNDOING, null);
                remember(run, "customers.import.audit.taken-back");
            }
            if (undoable || run.state() == ImportState.UNDOING) {
                jobs.enqueue(UndoJob.NAME, id.value());
            }
        });
    }

    /** Rows with something to tell, in the file's order; of one outcome, or of all. */
    public List<ImportedRow> rows(ImportId id, @Nullable Outcome outcome, int offset, int limit) {
        return transaction.execute(
                _ -> runs.find(id).isEmpty() ? List.of() : rows.withProblems(id, outcome, offset, limit));
    }

    /** The first of the customers that an undo left as they are. */
    public List<ImportedRow> kept(ImportId id) {
        return transaction.execute(_ -> {
            if (runs.find(id).isEmpty()) {
                return List.of();
            }
            var kept = new ArrayList<>(undo.kept(id, KEPT_SHOWN));
            kept.addAll(undo.keptOfCreated(id, KEPT_SHOWN));
            return List.copyOf(kept.subList(0, Math.min(kept.size(), KEPT_SHOWN)));
        });
    }

    /** Writes the failed rows as CSV. */
    public void writeErrorFile(ImportId id, OutputStream target, Locale locale) {
        errorFiles.write(find(id).orElseThrow(), target, locale);
    }

    private void remember(ImportRun run, String what) {
        audit.record(
                AuditEntry.of(Act.CHANGED, CustomerAreas.CUSTOMERS, run.id().value(), run.fileName())
                        .with(List.of(Change.of(what))));
    }

    /** What one brought oneself one may take back; what others brought, only whoever may delete all. */
    private static void requireUndo(ImportRun run) {
        SignedIn.current()
                .filter(person -> !run.createdBy().equals(person.member()))
                .filter(person -> person.access().reach(CustomerAreas.CUSTOMERS, Action.DELETE) != Reach.ALL)
                .ifPresent(_ -> {
                    throw new AccessDeniedException("Not allowed to take back what others brought");
                });
    }
}
