package app.closeup.customers.imports;

/** What becomes of a row whose customer is here already. */
public enum Existing {
    UPDATE,
    SKIP,
    CREATE
}
