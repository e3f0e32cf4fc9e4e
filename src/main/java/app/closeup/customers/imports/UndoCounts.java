package app.closeup.customers.imports;

/**
 * What taking an import back has done so far.
 *
 * @param kept customers that were changed or used since, and so were left as they are
 */
public record UndoCounts(long removed, long restored, long kept) {}
