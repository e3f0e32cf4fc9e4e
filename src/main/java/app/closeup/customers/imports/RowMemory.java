package app.closeup.customers.imports;

import app.closeup.customers.NewCustomer;
import app.closeup.customers.imports.mapping.Link;
import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.imports.mapping.ReadRow;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a row.
 *
 * @param version of the customer after this row changed it
 * @param before what the customer was before this row changed it
 */
record RowMemory(
        long number,
        Outcome outcome,
        @Nullable String name,
        @Nullable CustomerId customer,
        @Nullable Long version,
        @Nullable CustomerDetails before,
        List<Problem> problems,
        @Nullable Link link) {

    static RowMemory created(ReadRow row, NewCustomer customer, List<Problem> problems) {
        return new RowMemory(row.number(), Outcome.CREATED, name(row), customer.id(), null, null, problems, row.link());
    }

    /** The row changes the customer from what it is here. */
    static RowMemory updated(ReadRow row, Customer here, List<Problem> problems) {
        return new RowMemory(
                row.number(),
                Outcome.UPDATED,
                name(row),
                here.id(),
                here.version() + 1,
                here.details(),
                problems,
                row.link());
    }

    /** The row changes nothing, but may name another customer. */
    static RowMemory unchanged(ReadRow row, Customer here, List<Problem> problems) {
        return new RowMemory(row.number(), Outcome.SKIPPED, name(row), here.id(), null, null, problems, row.link());
    }

    /** Nothing is made of the row. */
    static RowMemory skipped(ReadRow row, Customer here, List<Problem> problems) {
        return new RowMemory(row.number(), Outcome.SKIPPED, name(row), here.id(), null, null, problems, null);
    }

    static RowMemory failed(ReadRow row, List<Problem> problems) {
        return new RowMemory(row.number(), Outcome.FAILED, name(row), null, null, null, problems, null);
    }

    /** The customer could not be changed after all. */
    RowMemory butFailed(Problem problem) {
        return new RowMemory(number, Outcome.FAILED, name, null, null, null, List.of(problem), null);
    }

    /** Of most rows the customer that they became says everything. */
    boolean isNeeded() {
        return outcome != Outcome.CREATED || !problems.isEmpty() || link != null;
    }

    private static @Nullable String name(ReadRow row) {
        return row.details() == null ? null : row.details().name();
    }
}
