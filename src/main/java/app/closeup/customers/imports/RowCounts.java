package app.closeup.customers.imports;

import java.util.List;

/** What a number of rows add to the counts of an import. */
record RowCounts(long read, long created, long updated, long skipped, long failed, long warned) {

    static RowCounts of(List<RowMemory> rows) {
        return new RowCounts(
                rows.size(),
                count(rows, Outcome.CREATED),
                count(rows, Outcome.UPDATED),
                count(rows, Outcome.SKIPPED),
                count(rows, Outcome.FAILED),
                rows.stream()
                        .filter(row -> row.outcome() != Outcome.FAILED
                                && !row.problems().isEmpty())
                        .count());
    }

    private static long count(List<RowMemory> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
