package app.closeup.tenants.authority;

import app.closeup.tenants.audit.AuditEntry.Change;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the audit remembers of a change of limits: codes, which its readers are told in their words. */
final class LimitChanges {

    private LimitChanges() {}

    /** Built-in kinds and predefined roles by their codes. */
    static String name(DecisionKind kind, String role) {
        return (kind.name() == null ? kind.code() : kind.name()) + LimitText.SEPARATOR + role;
    }

    static List<Change> between(@Nullable Limit before, @Nullable Limit after, Unit unit, Currency currency) {
        return Stream.of(
                        new Change(
                                "authority.limits.per-incident",
                                LimitText.ofIncident(before, unit, currency),
                                LimitText.ofIncident(after, unit, currency)),
                        new Change(
                                "authority.limits.per-period",
                                LimitText.ofPeriod(before, unit, currency),
                                LimitText.ofPeriod(after, unit, currency)),
                        new Change("authority.limits.approver", approver(before), approver(after)),
                        new Change("authority.limits.deadline", deadline(before), deadline(after)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    /** By their id: when somebody is erased, their name is gone from here too. */
    private static @Nullable String approver(@Nullable Limit limit) {
        return limit == null || limit.approver() == null
                ? null
                : limit.approver().toString();
    }

    private static @Nullable String deadline(@Nullable Limit limit) {
        return limit == null ? null : String.valueOf(limit.deadlineHours());
    }
}
