package app.closeup.customers.imports;

import app.closeup.customers.imports.csv.CsvFormat;
import app.closeup.customers.imports.csv.CsvRow;
import app.closeup.customers.imports.csv.CsvShape;
import app.closeup.customers.imports.csv.UnreadableFileException;
import app.closeup.customers.imports.mapping.ColumnNames;
import app.closeup.customers.imports.mapping.Mapping;
import app.closeup.customers.imports.mapping.Suggestions;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.ImportId;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Reach;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** Imports of customers from files, from the upload to the result and back. */
@Service
public class Imports {

    private static final int HISTORY = 50;
    private static final int SAMPLE_ROWS = 200;
    private static final int KEPT_SHOWN = 50;

    private final ImportRepository runs;
    private final ImportFiles files;
    private final ImportRowRepository rows;
    private final UndoRepository undo;
    private final Previews previews;
    private final ErrorFiles errorFiles;
    private final Retention retention;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    Imports(
            ImportRepository runs,
            ImportFiles files,
            ImportRowRepository rows,
            UndoRepository undo,
            Previews previews,
            ErrorFiles errorFiles,
            Retention retention,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.rows = rows;
        this.undo = undo;
        this.previews = previews;
        this.errorFiles = errorFiles;
        this.retention = retention;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    public DataSize largestFile() {
        return files.largest();
    }

    /**
     * Takes in a file as it arrives, and finds out how it is written and what its columns seem to mean.
     *
     * @throws UnreadableFileException when it is too large or no table; then nothing is kept of it
     */
    public ImportId upload(String fileName, InputStream content) throws IOException {
        SignedIn.require(CustomerAreas.CUSTOMERS, Action.CREATE);
        var person = SignedIn.current().orElseThrow();
        var id = new ImportId(Ids.next());
        transaction.executeWithoutResult(_ -> {
            runs.insert(id, ImportFileName.of(fileName), person, clock.instant());
            retention.ofUpload(id);
        });
        try {
            var received = files.receive(id, content);
            understand(id, received.size(), received.detection().find(ColumnNames::isKnown));
            return id;
        } catch (IOException | RuntimeException e) {
            transaction.executeWithoutResult(_ -> runs.remove(id));
            throw e;
        }
    }

    /** One's own, or anybody's for those who see all customers: an import shows what is in its file. */
    public Optional<ImportRun> find(ImportId id) {
        return transaction.execute(_ -> runs.find(id)).filter(Imports::shown);
    }

    /** The latest imports, newest first. */
    public List<ImportRun> history() {
        return transaction.execute(_ -> runs.latest(HISTORY)).stream()
                .filter(Imports::shown)
                .toList();
    }

    /**
     * Reads the file anew in another format; what its columns mean is suggested anew.
     *
     * @throws UnreadableFileException when it is not written so; then the format stays as it is
     */
    public void chooseFormat(ImportId id, CsvFormat format) {
        understand(id, ready(id).fileSize(), format);
    }

    /** Has no effect once the import has begun. */
    public void choose(ImportId id, ImportSettings settings) {
        var size = ready(id).fileSize();
        transaction.executeWithoutResult(_ -> runs.understand(id, size, writable(settings)));
    }

    public Suggestions suggestions(ImportId id) {
        var settings = ready(id).understood();
        return new Suggestions(settings.shape().columns(), sample(id, settings.format()));
    }

    /** The first rows as they are written. */
    public List<CsvRow> sample(ImportId id) {
        return sample(id, ready(id).understood().format());
    }

    public ImportPreview preview(ImportId id) {
        return previews.of(ready(id));
    }

    /** Begins, or goes on after a cancelled or failed run. */
    public void start(ImportId id) {
        transaction.executeWithoutResult(_ -> {
            var run = runs.lock(id).filter(Imports::shown).orElseThrow();
            var waiting = run.state() == ImportState.QUEUED;
            var startable = run.state().isStartable() && !run.isForgotten();
            if (startable) {
                runs.move(id, Set.of(run.state()), ImportState.QUEUED, null);
            }
            if (startable || waiting) {
                jobs.enqueue(ImportJob.NAME, id.value());
            }
        });
    }

    /** What is imported by then stays. */
    public void cancel(ImportId id) {
        transaction.executeWithoutResult(_ -> {
            var mine = runs.find(id).filter(Imports::shown).isPresent();
            if (mine && !runs.move(id, Set.of(ImportState.QUEUED), ImportState.CANCELLED, null)) {
                runs.move(id, Set.of(ImportState.RUNNING), ImportState.CANCELLING, null);
            }
        });
    }

    /** Takes the import back, as far as nobody has worked with its customers since. */
    public void undo(ImportId id) {
        transaction.executeWithoutResult(_ -> {
            var run = runs.lock(id).filter(Imports::shown).orElseThrow();
            requireUndo(run);
            var undoable = run.state().isUndoable() && run.startedAt() != null && !run.isForgotten();
            if (undoable) {
                runs.move(id, Set.of(run.state()), ImportState.UNDOING, null);
            }
            if (undoable || run.state() == ImportState.UNDOING) {
                jobs.enqueue(UndoJob.NAME, id.value());
            }
        });
    }

    /** Drops an import that has not begun, with its file. */
    public void discard(ImportId id) {
        transaction.executeWithoutResult(_ -> {
            if (runs.lock(id)
                    .filter(Imports::shown)
                    .filter(run -> run.startedAt() == null)
                    .isPresent()) {
                runs.remove(id);
            }
        });
    }

    /** Rows with something to tell, in the file's order; of one outcome, or of all. */
    public List<ImportedRow> rows(ImportId id, @Nullable Outcome outcome, int offset, int limit) {
        return find(id).isEmpty() ? List.of() : transaction.execute(_ -> rows.withProblems(id, outcome, offset, limit));
    }

    /** The first of the customers that an undo left as they are. */
    public List<ImportedRow> kept(ImportId id) {
        return transaction.execute(_ -> {
            if (runs.find(id).filter(Imports::shown).isEmpty()) {
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

    private void understand(ImportId id, long size, CsvFormat format) {
        CsvShape shape;
        try (var reading = files.open(id, format)) {
            shape = CsvShape.of(reading);
        }
        var suggestions = new Suggestions(shape.columns(), sample(id, format));
        var mapping = new Mapping(
                suggestions.targets(),
                suggestions.kind(),
                Stage.CLIENT,
                SignedIn.current().map(SignedIn::member).orElse(null),
                suggestions.currency(),
                suggestions.dateOrder());
        var settings = new ImportSettings(format, shape, mapping, Existing.UPDATE, true);
        transaction.executeWithoutResult(_ -> runs.understand(id, size, writable(settings)));
    }

    private static ImportSettings writable(ImportSettings settings) {
        return new ImportSettings(
                settings.format(),
                settings.shape(),
                settings.mapping().writable(),
                settings.existing(),
                settings.createCompanies());
    }

    private static boolean shown(ImportRun run) {
        return SignedIn.current()
                .filter(person -> !run.createdBy().equals(person.member()))
                .filter(person -> person.access().reach(CustomerAreas.CUSTOMERS, Action.SEE) != Reach.ALL
                        || !person.access().may(CustomerAreas.CUSTOMERS, Action.CREATE))
                .isEmpty();
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

    private List<CsvRow> sample(ImportId id, CsvFormat format) {
        var sample = new ArrayList<CsvRow>();
        try (var reading = files.open(id, format)) {
            while (sample.size() < SAMPLE_ROWS && reading.hasNext()) {
                sample.add(reading.next());
            }
        }
        return sample;
    }

    private ImportRun ready(ImportId id) {
        return find(id).filter(run -> run.state() == ImportState.READY)
                .orElseThrow(() -> new IllegalStateException("This import has begun or is gone: " + id));
    }
}
