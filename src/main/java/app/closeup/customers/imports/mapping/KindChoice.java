package app.closeup.customers.imports.mapping;

/** What the rows of a file are. */
public enum KindChoice {
    ORGANISATIONS,
    PEOPLE,
    BY_COLUMN
}
