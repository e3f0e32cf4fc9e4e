package app.closeup.customers.imports.csv;

/** How a file is written: its letters, what parts its values, and whether its first row names the columns. */
public record CsvFormat(TextEncoding encoding, char delimiter, boolean header) {}
