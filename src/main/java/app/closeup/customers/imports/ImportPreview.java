package app.closeup.customers.imports;

import java.util.List;

/**
 * What an import would do, tried on the first rows of the file.
 *
 * @param tried how many rows were tried
 * @param rows the first of them
 * @param problems how often there is something to tell, the most frequent first
 */
public record ImportPreview(
        long tried,
        long created,
        long updated,
        long skipped,
        long failed,
        List<PreviewRow> rows,
        List<ProblemCount> problems) {}
