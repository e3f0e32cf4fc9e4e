package app.closeup.tenants.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it was published.
 *
 * @param number 1 for the first, one more for each
 * @param effectiveFrom the first day on which it holds, until the next version's
 * @param note what is new, and why
 * @param publishedBy nobody for sample data
 * @param remindedAt when those who had not acknowledged it were last reminded
 */
public record PolicyVersion(
        PolicyVersionId id,
        int number,
        PolicyContent content,
        LocalDate effectiveFrom,
        @Nullable String note,
        @Nullable String publishedBy,
        Instant publishedAt,
        @Nullable Instant remindedAt) {}
