package app.closeup.customers.imports.mapping;

/** What a column seems to mean, and what says so. */
public record Suggestion(Target target, Source source) {

    /** Whether the name of the column speaks, or its values do, or neither. */
    public enum Source {
        NAME,
        VALUES,
        NOTHING
    }
}
