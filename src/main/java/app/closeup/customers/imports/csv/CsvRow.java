package app.closeup.customers.imports.csv;

import java.util.List;

/**
 * One row of values.
 *
 * @param position counts the rows of values, from 1; header and blank rows are not counted
 * @param number the row's number in a spreadsheet, from 1, header and blank rows counted
 */
public record CsvRow(long position, long number, List<String> values) {

    /** The value as written, or an empty string where the row is too short to have one. */
    public String value(int column) {
        return column < values.size() ? values.get(column) : "";
    }
}
