package app.closeup.tenants.playbooks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they were published.
 *
 * @param number 1 for the first, one more for each
 * @param effectiveFrom the first day on which they hold, until the next version's
 * @param publishedBy nobody for sample data
 */
public record PlaybookVersion(
        PlaybookId playbook,
        int number,
        PlaybookContent content,
        LocalDate effectiveFrom,
        @Nullable String publishedBy,
        Instant publishedAt) {}
