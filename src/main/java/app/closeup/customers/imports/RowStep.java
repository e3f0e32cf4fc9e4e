package app.closeup.customers.imports;

import app.closeup.customers.CustomerWriter;
import app.closeup.customers.Updated;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.parties.ImportId;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.Provenance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes some rows: customers, what is remembered of the rows, and how far the import has come, all in the caller's
 * transaction, so that a row is written whole and once or not at all.
 */
@Component
class RowStep {

    private final ImportRepository runs;
    private final ImportRowRepository memory;
    private final Matching matching;
    private final CustomerWriter customers;
    private final Clock clock;

    RowStep(
            ImportRepository runs,
            ImportRowRepository memory,
            Matching matching,
            CustomerWriter customers,
            Clock clock) {
        this.runs = runs;
        this.memory = memory;
        this.matching = matching;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * @param read how many rows were done before these
     * @return whether the import goes on: not when it was cancelled, or when another worker is at it
     */
    boolean write(ImportId id, long read, List<ReadRow> rows) {
        var run = claim(id, read);
        run.ifPresent(claimed -> {
            var written = new ArrayList<RowMemory>();
            RowKeys.batches(rows).forEach(batch -> written.addAll(write(claimed, batch)));
            remember(id, written);
        });
        return run.isPresent();
    }

    /** Passes over a row that the database will not take, and says so. */
    boolean refuse(ImportId id, long read, ReadRow row) {
        var run = claim(id, read);
        var refused = Problem.error("", Fault.of("customers.import.problem.refused"));
        run.ifPresent(_ -> remember(id, List.of(RowMemory.failed(row, Problem.and(row.problems(), refused)))));
        return run.isPresent();
    }

    private Optional<ImportRun> claim(ImportId id, long read) {
        return runs.lock(id)
                .filter(run ->
                        run.state() == ImportState.RUNNING && run.counts().read() == read);
    }

    private void remember(ImportId id, List<RowMemory> written) {
        memory.insert(id, written);
        runs.addRows(id, RowCounts.of(written));
    }

    private List<RowMemory> write(ImportRun run, List<ReadRow> batch) {
        var plan = new RowPlan(run.understood(), clock.instant());
        var matches = matches(run, batch);
        for (var index = 0; index < batch.size(); index++) {
            plan.add(batch.get(index), matches.get(index));
        }
        var provenance = new Provenance(Origin.IMPORT, run.id(), run.createdBy(), run.createdByName());
        customers.insert(plan.added(), provenance);
        var written = customers.update(plan.changes(), provenance);
        return plan.rows().stream()
                .map(row -> unlessChangedMeanwhile(row, written))
                .toList();
    }

    private List<Match> matches(ImportRun run, List<ReadRow> batch) {
        return run.understood().existing() == Existing.CREATE
                ? Collections.nCopies(batch.size(), Match.NONE)
                : matching.find(run.id(), batch);
    }

    private static RowMemory unlessChangedMeanwhile(RowMemory row, Updated updated) {
        if (row.outcome() != Outcome.UPDATED || updated.written().contains(Objects.requireNonNull(row.customer()))) {
            return row;
        }
        var fault = updated.refused().contains(row.customer())
                ? "customers.import.problem.not-allowed"
                : "customers.import.problem.changed-meanwhile";
        return row.butFailed(Problem.error("", Fault.of(fault)));
    }
}
