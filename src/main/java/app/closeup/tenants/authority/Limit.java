package app.closeup.tenants.authority;

import app.closeup.tenants.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * How far a role decides on one kind by itself.
 *
 * @param perIncident most in one incident, by whomever; null without limit
 * @param perPeriod most that one person grants in the period; for per cents how often; null without limit
 * @param approver decides above that; null when nobody does
 * @param deadlineHours within which the approver is to decide, 1 to 720
 */
public record Limit(
        String role,
        String kind,
        @Nullable Long perIncident,
        @Nullable Long perPeriod,
        Period period,
        @Nullable MemberId approver,
        int deadlineHours) {

    static final int LONGEST_DEADLINE = 720;

    /** The one that allows more, for somebody who has several roles. */
    Limit wider(Limit other) {
        var mine = perIncident == null ? Long.MAX_VALUE : perIncident;
        var theirs = other.perIncident == null ? Long.MAX_VALUE : other.perIncident;
        if (mine != theirs) {
            return mine > theirs ? this : other;
        }
        return other.perPeriod == null || (perPeriod != null && perPeriod < other.perPeriod) ? other : this;
    }

    /** Whether it can be kept. */
    public boolean fits() {
        return !role.isBlank()
                && !kind.isBlank()
                && (perIncident == null || perIncident >= 0)
                && (perPeriod == null || perPeriod >= 0)
                && deadlineHours >= 1
                && deadlineHours <= LONGEST_DEADLINE;
    }
}
