package app.closeup.tenants.authority;

import app.closeup.platform.text.Folding;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.RecordRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * May I decide this?
 *
 * @param kind the code of a {@link DecisionKind}
 * @param amount in the kind's unit, more than nothing
 * @param incident what it is about; uses with the same words for the same record share one limit
 * @param record for whom; null when it is about no record
 * @param extra whether it goes beyond what was promised and expected: nothing went wrong
 */
public record Question(
        String kind,
        long amount,
        String incident,
        @Nullable RecordRef record,
        boolean extra,
        @Nullable String reason) {

    public static final int LONGEST_INCIDENT = 200;
    public static final int LONGEST_REASON = 2_000;

    private static final long WHOLE = 10_000;
    private static final long LARGEST = 1_000_000_000_000_000L;

    public static Question of(DecisionKind kind, long amount, String incident, @Nullable RecordRef record) {
        return new Question(kind.code(), amount, incident, record, false, null);
    }

    public Question asExtra() {
        return new Question(kind, amount, incident, record, true, reason);
    }

    public Question because(String why) {
        return new Question(kind, amount, incident, record, extra, why);
    }

    Question tidy() {
        return new Question(
                kind, amount, Objects.requireNonNullElse(Tidy.line(incident), ""), record, extra, Tidy.text(reason));
    }

    /** Whether a tidy question can be asked. */
    boolean fits(Unit unit) {
        return amount > 0
                && amount <= (unit == Unit.PERCENT ? WHOLE : LARGEST)
                && !incident.isEmpty()
                && incident.length() <= LONGEST_INCIDENT
                && (reason == null || reason.length() <= LONGEST_REASON)
                && (!extra || record != null);
    }

    String folded() {
        return Folding.fold(incident);
    }
}
