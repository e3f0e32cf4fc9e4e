package app.closeup.customers.imports;

import app.closeup.customers.CustomerChange;
import app.closeup.customers.CustomerWriter;
import app.closeup.customers.NewCustomer;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.imports.mapping.Target;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.ImportId;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.Provenance;
import app.closeup.platform.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        run.ifPresent(_ -> remember(id, List.of(failed(row, "customers.import.problem.refused"))));
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
        var settings = run.understood();
        var matches = settings.existing() == Existing.CREATE ? List.<Match>of() : matching.find(run.id(), batch);
        var added = new ArrayList<NewCustomer>();
        var changes = new ArrayList<CustomerChange>();
        var rows = new ArrayList<RowMemory>();
        for (var index = 0; index < batch.size(); index++) {
            var match = matches.isEmpty() ? Match.NONE : matches.get(index);
            rows.add(plan(settings, batch.get(index), match, added, changes));
        }
        var provenance = new Provenance(Origin.IMPORT, run.id(), run.createdBy(), run.createdByName());
        customers.insert(added, provenance);
        var written = customers.update(changes, provenance);
        return rows.stream().map(row -> unlessChangedMeanwhile(row, written)).toList();
    }

    private RowMemory plan(
            ImportSettings settings, ReadRow row, Match match, List<NewCustomer> added, List<CustomerChange> changes) {
        var read = row.details();
        if (read == null) {
            return new RowMemory(row.number(), Outcome.FAILED, null, null, null, null, row.problems(), null);
        }
        var here = match.customer();
        var problems = new ArrayList<>(row.problems());
        problems.addAll(match.problems());
        if (here == null) {
            var id = new CustomerId(Ids.next());
            added.add(new NewCustomer(id, read, clock.instant()));
            return new RowMemory(row.number(), Outcome.CREATED, read.name(), id, null, null, problems, row.link());
        }
        if (match.repeated()) {
            problems.add(Problem.remark("", Fault.of("customers.import.problem.repeated", here.name())));
            return new RowMemory(row.number(), Outcome.SKIPPED, read.name(), here.id(), null, null, problems, null);
        }
        if (settings.existing() == Existing.SKIP) {
            return new RowMemory(row.number(), Outcome.SKIPPED, read.name(), here.id(), null, null, problems, null);
        }
        var merged = Merge.merge(here.details(), row, read, settings.mapping().has(Target.DESCRIPTION));
        if (merged.equals(here.details())) {
            return new RowMemory(
                    row.number(), Outcome.SKIPPED, read.name(), here.id(), null, null, problems, row.link());
        }
        if (!merged.problems().isEmpty()) {
            var problem = merged.problems().getFirst();
            return failed(row, problem.messageKey(), problem.arguments().toArray());
        }
        changes.add(new CustomerChange(here.id(), here.version(), merged));
        return new RowMemory(
                row.number(),
                Outcome.UPDATED,
                read.name(),
                here.id(),
                here.version() + 1,
                here.details(),
                problems,
                row.link());
    }

    private static RowMemory unlessChangedMeanwhile(RowMemory row, Set<CustomerId> written) {
        if (row.outcome() != Outcome.UPDATED || written.contains(Objects.requireNonNull(row.customer()))) {
            return row;
        }
        var problem = Problem.error("", Fault.of("customers.import.problem.changed-meanwhile"));
        return new RowMemory(row.number(), Outcome.FAILED, row.name(), null, null, null, List.of(problem), null);
    }

    private static RowMemory failed(ReadRow row, String key, Object... arguments) {
        var problems = new ArrayList<>(row.problems());
        problems.add(Problem.error("", Fault.of(key, arguments)));
        var name = Optional.ofNullable(row.details()).map(CustomerDetails::name).orElse(null);
        return new RowMemory(row.number(), Outcome.FAILED, name, null, null, null, problems, null);
    }
}
