package app.closeup.tenants.policy;

import app.closeup.platform.text.Tidy;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the goals of the policy stand, and what the company concludes from that when it reviews its policy. */
@Service
@Transactional
public class GoalReadings {

    public static final int LONGEST_CONCLUSION = 4_000;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private final ReadingRepository repository;
    private final PolicyRepository policies;
    private final Audit audit;
    private final Clock clock;

    GoalReadings(ReadingRepository repository, PolicyRepository policies, Audit audit, Clock clock) {
        this.repository = repository;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest figure of each goal that has one; of those that the company had long ago, the newest alone. */
    @Transactional(readOnly = true)
    public Map<UUID, Reading> latest() {
        return repository.latest().stream().collect(Collectors.toMap(Reading::goal, Function.identity()));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Reading> of(UUID goal) {
        return repository.of(goal);
    }

    /** Whether a figure can be kept: at most three digits after the point, and not absurdly large. */
    public static boolean fits(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= PolicyRules.DIGITS
                && value.abs().compareTo(LARGEST) <= 0;
    }

    /**
     * Says how a goal of the latest version stands.
     *
     * @throws IllegalArgumentException for a goal that is not there, a day to come, or a value that does not fit
     */
    public void record(UUID goal, BigDecimal value, LocalDate on) {
        PolicyAreas.requireEditing();
        if (!fits(value) || on.isAfter(today()) || !known(goal)) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var by = SignedIn.current();
        audit.record(AuditEntry.of(Act.CHANGED, PolicyAreas.POLICY, goal, nameOf(goal))
                .with(List.of(new Change("policy.goal.reading", null, value.toPlainString() + ", " + on))));
        repository.record(
                new Reading(goal, value, on, by.map(SignedIn::name).orElse(null)),
                by.map(SignedIn::member).orElse(null),
                clock.instant(),
                "manual");
    }

    /** @throws IllegalArgumentException for an empty or too long conclusion */
    public void review(String conclusion) {
        PolicyAreas.requireEditing();
        var tidy = Tidy.text(conclusion);
        if (tidy == null || tidy.length() > LONGEST_CONCLUSION) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var by = SignedIn.current();
        audit.record(AuditEntry.of(Act.CHANGED, PolicyAreas.POLICY)
                .with(List.of(new Change("policy.audit.concluded", null, tidy))));
        repository.review(
                new PolicyReview(tidy, by.map(SignedIn::name).orElse(null), clock.instant()),
                by.map(SignedIn::member).orElse(null),
                "manual");
    }

    @Transactional(readOnly = true)
    public Optional<PolicyReview> lastReview() {
        return repository.lastReview();
    }

    /** When the policy is to be looked at again: counted from the last review, or else from the latest version. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextReviewDue() {
        return policies.latest().map(latest -> {
            var reviewed = repository.lastReview().map(PolicyReview::reviewedAt);
            var since = reviewed.filter(at -> at.isAfter(latest.publishedAt())).orElse(latest.publishedAt());
            return LocalDate.ofInstant(since, clock.getZone())
                    .plus(latest.content().reviewMonths(), ChronoUnit.MONTHS);
        });
    }

    private String nameOf(UUID goal) {
        return policies.latest().stream()
                .flatMap(latest -> latest.content().goals().stream())
                .filter(known -> known.id().equals(goal))
                .map(Goal::title)
                .findFirst()
                .orElse("");
    }

    private boolean known(UUID goal) {
        return policies.latest().stream()
                .flatMap(latest -> latest.content().goals().stream())
                .anyMatch(known -> known.id().equals(goal));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
