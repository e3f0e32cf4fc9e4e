package app.closeup.customers.imports;

import app.closeup.customers.CustomerChange;
import app.closeup.customers.NewCustomer;
import app.closeup.customers.imports.csv.Fault;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.imports.mapping.Target;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is to be written of some rows, and what will be remembered of them. Writes nothing itself. */
final class RowPlan {

    private final ImportSettings settings;
    private final Instant now;
    private final List<NewCustomer> added = new ArrayList<>();
    private final List<CustomerChange> changes = new ArrayList<>();
    private final List<RowMemory> rows = new ArrayList<>();

    RowPlan(ImportSettings settings, Instant now) {
        this.settings = settings;
        this.now = now;
    }

    void add(ReadRow row, Match match) {
        var read = row.details();
        rows.add(read == null ? RowMemory.failed(row, row.problems()) : plan(row, read, match));
    }

    List<NewCustomer> added() {
        return added;
    }

    List<CustomerChange> changes() {
        return changes;
    }

    List<RowMemory> rows() {
        return rows;
    }

    private RowMemory plan(ReadRow row, CustomerDetails read, Match match) {
        var problems = new ArrayList<>(row.problems());
        problems.addAll(match.problems());
        var here = match.customer();
        if (here == null) {
            var customer = new NewCustomer(new CustomerId(Ids.next()), read, now);
            added.add(customer);
            return RowMemory.created(row, customer, problems);
        }
        if (match.repeated()) {
            problems.add(Problem.remark("", Fault.of("customers.import.problem.repeated", here.name())));
            return RowMemory.skipped(row, here, problems);
        }
        return settings.existing() == Existing.SKIP
                ? RowMemory.skipped(row, here, problems)
                : change(row, read, here, problems);
    }

    private RowMemory change(ReadRow row, CustomerDetails read, Customer here, List<Problem> problems) {
        var merged = Merge.merge(here.details(), row, read, settings.mapping().has(Target.DESCRIPTION));
        if (merged.equals(here.details())) {
            return RowMemory.unchanged(row, here, problems);
        }
        if (!merged.problems().isEmpty()) {
            var first = merged.problems().getFirst();
            var fault = Fault.of(first.messageKey(), first.arguments().toArray());
            return RowMemory.failed(row, Problem.and(row.problems(), Problem.error("", fault)));
        }
        changes.add(new CustomerChange(here.id(), here.version(), merged));
        return RowMemory.updated(row, here, problems);
    }
}
