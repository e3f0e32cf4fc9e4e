package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.parties.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a file with something to tell about it. */
public record ImportedRow(
        long number,
        Outcome outcome,
        @Nullable String name,
        @Nullable CustomerId customer,
        List<Problem> problems) {}
