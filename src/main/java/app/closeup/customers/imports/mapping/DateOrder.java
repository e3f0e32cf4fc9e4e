package app.closeup.customers.imports.mapping;

/** Whether 3/4 is the third of April or the fourth of March. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
