package app.closeup.tenants.policy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says.
 *
 * @param purpose why the company focuses on its customers
 * @param direction the main features of this focus in the work of the company
 * @param notMeant what is easily taken for it and is not
 * @param extrasCap how many extras beyond expectation a customer may get in the period, where the stance allows any
 * @param extrasDays the period of the cap, in days
 * @param reviewMonths after how many months the policy is to be looked at critically again
 */
public record PolicyContent(
        String purpose,
        String direction,
        String notMeant,
        Stance stance,
        int extrasCap,
        int extrasDays,
        int reviewMonths,
        List<Principle> principles,
        List<Goal> goals,
        List<Measure> measures) {

    static final int DEFAULT_CAP = 2;
    static final int DEFAULT_DAYS = 365;
    static final int DEFAULT_MONTHS = 12;

    public static final PolicyContent BLANK = new PolicyContent(
            "", "", "", Stance.MEET, DEFAULT_CAP, DEFAULT_DAYS, DEFAULT_MONTHS, List.of(), List.of(), List.of());

    /** What a stored policy does not say is as in a blank one. */
    public PolicyContent(
            @Nullable String purpose,
            @Nullable String direction,
            @Nullable String notMeant,
            @Nullable Stance stance,
            int extrasCap,
            int extrasDays,
            int reviewMonths,
            @Nullable List<Principle> principles,
            @Nullable List<Goal> goals,
            @Nullable List<Measure> measures) {
        this.purpose = Objects.requireNonNullElse(purpose, "");
        this.direction = Objects.requireNonNullElse(direction, "");
        this.notMeant = Objects.requireNonNullElse(notMeant, "");
        this.stance = Objects.requireNonNullElse(stance, Stance.MEET);
        this.extrasCap = extrasCap;
        this.extrasDays = extrasDays;
        this.reviewMonths = reviewMonths;
        this.principles = principles == null ? List.of() : List.copyOf(principles);
        this.goals = goals == null ? List.of() : List.copyOf(goals);
        this.measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /** What must be mended before it can be published; a draft may have problems. */
    public List<PolicyProblem> problems() {
        return PolicyRules.problems(this);
    }

    PolicyContent withMeasures(List<Measure> others) {
        return new PolicyContent(
                purpose, direction, notMeant, stance, extrasCap, extrasDays, reviewMonths, principles, goals, others);
    }
}
