package app.closeup.customers.imports;

import app.closeup.customers.imports.csv.CsvRow;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.parties.ImportId;
import app.closeup.platform.csv.CsvText;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the rows that failed as they stood in the file, with what was wrong beside them: to be mended and imported again. */
@Component
class ErrorFiles {

    private static final int CHUNK = 1_000;

    private final ImportFiles files;
    private final ImportRowRepository rows;
    private final TransactionOperations transaction;
    private final MessageSource messages;

    ErrorFiles(ImportFiles files, ImportRowRepository rows, TransactionOperations transaction, MessageSource messages) {
        this.files = files;
        this.rows = rows;
        this.transaction = transaction;
        this.messages = messages;
    }

    void write(ImportRun run, OutputStream target, Locale locale) {
        var settings = run.understood();
        var titles = ColumnTitles.of(settings.shape());
        var text = new CsvText(target, settings.format().delimiter());
        var header = new ArrayList<>(titles);
        header.add(messages.getMessage("customers.import.error-file.problem", null, locale));
        text.row(header);
        var failed = new Failed(run.id());
        try (var file = files.open(run.id(), settings.format())) {
            while (file.hasNext() && failed.hasNext()) {
                var row = file.next();
                if (row.number() == failed.number()) {
                    text.row(line(row, titles.size(), failed.next().problems(), locale));
                }
            }
        }
        text.flush();
    }

    private List<String> line(CsvRow row, int width, List<Problem> problems, Locale locale) {
        var values = IntStream.range(0, Math.max(width, row.values().size()))
                .mapToObj(row::value)
                .collect(Collectors.toCollection(ArrayList::new));
        values.add(problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> words(problem, locale))
                .collect(Collectors.joining(" ")));
        return values;
    }

    private String words(Problem problem, Locale locale) {
        var fault = problem.fault();
        var words = messages.getMessage(fault.key(), fault.arguments().toArray(), locale);
        return problem.column().isEmpty() ? words : problem.column() + ": " + words;
    }

    /** The failed rows in order, fetched as they are needed. */
    private final class Failed implements Iterator<ImportedRow> {

        private final ImportId run;
        private Iterator<ImportedRow> chunk = List.<ImportedRow>of().iterator();
        private @Nullable ImportedRow next;
        private long last;

        private Failed(ImportId run) {
            this.run = run;
            advance();
        }

        private long number() {
            return last;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public ImportedRow next() {
            var row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            advance();
            return row;
        }

        private void advance() {
            if (!chunk.hasNext()) {
                chunk = transaction
                        .execute(_ -> rows.failedAfter(run, last, CHUNK))
                        .iterator();
            }
            next = chunk.hasNext() ? chunk.next() : null;
            last = next == null ? last : next.number();
        }
    }
}
