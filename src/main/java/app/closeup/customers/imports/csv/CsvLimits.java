package app.closeup.customers.imports.csv;

/** What is still taken for a table of customers: the number of columns, and characters in one value. */
public record CsvLimits(int columns, int fieldLength) {

    public static final CsvLimits DEFAULT = new CsvLimits(500, 100_000);
}
