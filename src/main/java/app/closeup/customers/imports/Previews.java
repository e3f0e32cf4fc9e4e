package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.imports.mapping.RowReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tries an import on the first rows of its file and writes nothing. */
@Component
class Previews {

    private static final int TRIED = 5_000;
    private static final int SHOWN = 50;
    private static final int CHUNK = 500;

    private final ImportFiles files;
    private final Matching matching;
    private final TransactionOperations transaction;

    Previews(ImportFiles files, Matching matching, TransactionOperations transaction) {
        this.files = files;
        this.matching = matching;
        this.transaction = transaction;
    }

    ImportPreview of(ImportRun run) {
        var settings = run.understood();
        var reader = new RowReader(settings.mapping(), ColumnTitles.of(settings.shape()));
        var trial = new Trial();
        try (var rows = files.open(run.id(), settings.format())) {
            while (trial.tried < TRIED && rows.hasNext()) {
                var chunk = new ArrayList<ReadRow>();
                while (chunk.size() < CHUNK && rows.hasNext()) {
                    chunk.add(reader.read(rows.next()));
                }
                var matches = transaction.execute(_ -> matching.find(run.id(), chunk));
                for (var index = 0; index < chunk.size(); index++) {
                    trial.add(chunk.get(index), outcome(settings, chunk.get(index), matches.get(index)));
                }
            }
        }
        return trial.result();
    }

    private static Outcome outcome(ImportSettings settings, ReadRow row, Match match) {
        if (row.details() == null) {
            return Outcome.FAILED;
        }
        if (match.customer() == null || settings.existing() == Existing.CREATE) {
            return Outcome.CREATED;
        }
        return settings.existing() == Existing.SKIP ? Outcome.SKIPPED : Outcome.UPDATED;
    }

    private static final class Trial {

        private long tried;
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private final List<PreviewRow> shown = new ArrayList<>();
        private final Map<String, ProblemCount> problems = new LinkedHashMap<>();

        private void add(ReadRow row, Outcome outcome) {
            tried++;
            outcomes.merge(outcome, 1L, Long::sum);
            if (shown.size() < SHOWN) {
                shown.add(new PreviewRow(row, outcome));
            }
            for (var problem : row.problems()) {
                var kind = problem.column() + "\n" + problem.fault().key();
                problems.merge(
                        kind,
                        new ProblemCount(problem, row.number(), 1),
                        (known, _) -> new ProblemCount(known.example(), known.row(), known.rows() + 1));
            }
        }

        private ImportPreview result() {
            return new ImportPreview(
                    tried,
                    count(Outcome.CREATED),
                    count(Outcome.UPDATED),
                    count(Outcome.SKIPPED),
                    count(Outcome.FAILED),
                    List.copyOf(shown),
                    problems.values().stream()
                            .sorted(Comparator.comparing((ProblemCount problem) ->
                                            problem.example().severity())
                                    .thenComparing(ProblemCount::rows, Comparator.reverseOrder()))
                            .toList());
        }

        private long count(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }
}
