package app.closeup.customers.imports.mapping;

import app.closeup.customers.imports.csv.CsvRow;
import app.closeup.customers.parties.CustomerDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was understood.
 *
 * @param details null when an error keeps the row from becoming a customer
 * @param stageGiven whether the row itself says how far the customer has come
 */
public record ReadRow(
        CsvRow row,
        @Nullable CustomerDetails details,
        boolean stageGiven,
        List<Problem> problems,
        @Nullable Link link) {

    public long number() {
        return row.number();
    }
}
