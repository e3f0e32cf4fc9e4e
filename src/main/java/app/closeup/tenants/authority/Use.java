package app.closeup.tenants.authority;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.RecordRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One use of authority as the log has it.
 *
 * @param why an approver was needed; null when not
 * @param role of the asking person at that time
 * @param decision of an approver; null when none was needed, or while it is open
 */
public record Use(
        AuthorityUseId id,
        String kind,
        long amount,
        boolean extra,
        String incident,
        @Nullable RecordRef record,
        @Nullable String reason,
        UseState state,
        @Nullable Why why,
        String role,
        @Nullable MemberId askedBy,
        @Nullable String askedByName,
        Instant askedAt,
        @Nullable Pending pending,
        @Nullable Decision decision) {

    /** Whether it counts against limits. */
    public boolean counts() {
        return state == UseState.GRANTED || state == UseState.APPROVED;
    }

    /** Whether it waits, and longer than it should. */
    public boolean overdue(Instant now) {
        return state == UseState.WAITING && pending != null && pending.dueAt().isBefore(now);
    }

    /**
     * For whom it waits or waited.
     *
     * @param escalatedAt when the administrators were told that the deadline has passed
     */
    public record Pending(
            @Nullable MemberId approver,
            Instant dueAt,
            @Nullable Instant escalatedAt) {}

    /**
     * What an approver decided.
     *
     * @param decidedFor in whose absence, where a deputy did
     */
    public record Decision(
            @Nullable String decidedBy,
            Instant decidedAt,
            @Nullable String reason,
            @Nullable String decidedFor) {

        /** By the approver themselves. */
        public Decision(@Nullable String decidedBy, Instant decidedAt, @Nullable String reason) {
            this(decidedBy, decidedAt, reason, null);
        }
    }
}
