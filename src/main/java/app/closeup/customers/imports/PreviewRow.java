package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.ReadRow;

/** A row as it would be imported. */
public record PreviewRow(ReadRow row, Outcome outcome) {}
