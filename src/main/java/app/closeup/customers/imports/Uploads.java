package app.closeup.customers.imports;

import app.closeup.customers.imports.csv.CsvFormat;
import app.closeup.customers.imports.csv.CsvRow;
import app.closeup.customers.imports.csv.CsvShape;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.csv.UnreadableFileException;
import app.closeup.customers.imports.mapping.ColumnNames;
import app.closeup.customers.imports.mapping.Mapping;
import app.closeup.customers.imports.mapping.Suggestions;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.ImportId;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.Ids;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** Files on their way to an import: taken in, understood, tried, and dropped when they are not wanted. */
@Service
public class Uploads {

    /** So many files of a company wait at most for somebody to begin their import. */
    static final int MOST_WAITING = 100;

    private static final int SAMPLE_ROWS = 200;

    private final ImportRepository runs;
    private final ImportFiles files;
    private final Previews previews;
    private final Retention retention;
    private final TransactionOperations transaction;
    private final Clock clock;

    Uploads(
            ImportRepository runs,
            ImportFiles files,
            Previews previews,
            Retention retention,
            TransactionOperations transaction,
            Clock clock) {
        this.runs = runs;
        this.files = files;
        this.previews = previews;
        this.retention = retention;
        this.transaction = transaction;
        this.clock = clock;
    }

    public DataSize largestFile() {
        return files.largest();
    }

    /**
     * Takes in a file as it arrives, and finds out how it is written and what its columns seem to mean.
     *
     * @throws UnreadableFileException when it is too large or no table, or too many wait already; then nothing is kept
     *     of it
     */
    public ImportId upload(String fileName, InputStream content) throws IOException {
        SignedIn.require(CustomerAreas.CUSTOMERS, Action.CREATE);
        var person = SignedIn.current().orElseThrow();
        var id = new ImportId(Ids.next());
        transaction.executeWithoutResult(_ -> {
            if (runs.waiting() >= MOST_WAITING) {
                throw new UnreadableFileException(Fault.of("customers.import.fault.many", MOST_WAITING));
            }
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
        transaction.executeWithoutResult(_ -> runs.understand(
                id, size, settings.withMapping(settings.mapping().writable())));
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

    /** Drops an import that has not begun, with its file. */
    public void discard(ImportId id) {
        transaction.executeWithoutResult(_ -> {
            if (runs.lock(id).filter(run -> run.startedAt() == null).isPresent()) {
                runs.remove(id);
            }
        });
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
        transaction.executeWithoutResult(_ -> runs.understand(
                id, size, settings.withMapping(settings.mapping().writable())));
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
        return transaction
                .execute(_ -> runs.find(id))
                .filter(run -> run.state() == ImportState.READY)
                .orElseThrow(() -> new IllegalStateException("This import has begun or is gone: " + id));
    }
}
