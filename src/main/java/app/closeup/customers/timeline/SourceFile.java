package app.closeup.customers.timeline;

import app.closeup.customers.parties.ImportId;

/** The file of an import. */
public record SourceFile(ImportId importId, String name) {}
