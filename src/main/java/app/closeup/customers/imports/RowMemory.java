package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.Link;
import app.closeup.customers.imports.mapping.Problem;
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

    /** Of most rows the customer that they became says everything. */
    boolean isNeeded() {
        return outcome != Outcome.CREATED || !problems.isEmpty() || link != null;
    }
}
