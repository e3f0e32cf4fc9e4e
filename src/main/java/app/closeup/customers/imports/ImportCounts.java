package app.closeup.customers.imports;

/**
 * What has been done so far.
 *
 * @param total rows of the file
 * @param read rows that are done with: created, updated, skipped or failed
 * @param warned rows that were imported with something to tell about them
 * @param links relations to companies that rows name
 * @param companies companies created because rows name them
 */
public record ImportCounts(
        long total,
        long read,
        long created,
        long updated,
        long skipped,
        long failed,
        long warned,
        long links,
        long companies) {}
