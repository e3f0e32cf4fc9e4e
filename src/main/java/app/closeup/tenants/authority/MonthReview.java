package app.closeup.tenants.authority;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a company has used its authority in a month.
 *
 * @param decisionTime the median from asking to deciding; null when an approver decided nothing
 * @param unusual what is worth a second look
 */
public record MonthReview(
        YearMonth month,
        List<KindTotal> kinds,
        List<PersonTotal> people,
        int approved,
        int declined,
        int waiting,
        int escalated,
        @Nullable Duration decisionTime,
        List<Unusual> unusual,
        @Nullable Conclusion conclusion) {

    private static final double NEAR = 0.9;
    private static final int OFTEN = 3;

    /** @param amount of granted and approved uses, in the kind's unit */
    public record KindTotal(String kind, int uses, long amount, int approvals, int declined) {}

    public record PersonTotal(String person, int uses, int asked) {}

    /** What was concluded from it, and by whom. */
    public record Conclusion(String text, @Nullable String by) {}

    /**
     * A use that is worth a second look.
     *
     * @param sign the last part of the key that says why
     */
    public record Unusual(Use use, String sign) {}

    static MonthReview of(YearMonth month, List<Use> uses, List<Limit> limits, @Nullable Conclusion conclusion) {
        var decided = uses.stream()
                .filter(use -> use.decision() != null)
                .map(use -> Duration.between(
                        use.askedAt(), Objects.requireNonNull(use.decision()).decidedAt()))
                .sorted()
                .toList();
        return new MonthReview(
                month,
                kinds(uses),
                people(uses),
                count(uses, UseState.APPROVED),
                count(uses, UseState.DECLINED),
                count(uses, UseState.WAITING),
                (int) uses.stream()
                        .filter(use -> use.pending() != null && use.pending().escalatedAt() != null)
                        .count(),
                decided.isEmpty() ? null : decided.get((decided.size() - 1) / 2),
                unusual(uses, limits),
                conclusion);
    }

    private static int count(List<Use> uses, UseState state) {
        return (int) uses.stream().filter(use -> use.state() == state).count();
    }

    private static List<KindTotal> kinds(List<Use> uses) {
        var byKind = uses.stream().collect(Collectors.groupingBy(Use::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(of -> new KindTotal(
                        of.getKey(),
                        (int) of.getValue().stream().filter(Use::counts).count(),
                        of.getValue().stream()
                                .filter(Use::counts)
                                .mapToLong(Use::amount)
                                .sum(),
                        count(of.getValue(), UseState.APPROVED),
                        count(of.getValue(), UseState.DECLINED)))
                .toList();
    }

    private static List<PersonTotal> people(List<Use> uses) {
        var byPerson = uses.stream()
                .collect(Collectors.groupingBy(
                        use -> Objects.requireNonNullElse(use.askedByName(), ""), TreeMap::new, Collectors.toList()));
        return byPerson.entrySet().stream()
                .map(of -> new PersonTotal(
                        of.getKey(),
                        (int) of.getValue().stream().filter(Use::counts).count(),
                        (int) of.getValue().stream()
                                .filter(use -> use.pending() != null)
                                .count()))
                .sorted(Comparator.comparingInt(PersonTotal::uses).reversed().thenComparing(PersonTotal::person))
                .toList();
    }

    /** Just under a limit, often for the same record, or left lying. */
    private static List<Unusual> unusual(List<Use> uses, List<Limit> limits) {
        var unusual = new ArrayList<Unusual>();
        Map<Object, Integer> times = new HashMap<>();
        for (var use : uses.reversed()) {
            if (use.pending() != null && use.pending().escalatedAt() != null) {
                unusual.add(new Unusual(use, "escalated"));
            }
            if (use.state() == UseState.GRANTED && near(use, limits)) {
                unusual.add(new Unusual(use, "near"));
            }
            if (use.record() != null && use.counts() && times.merge(use.record(), 1, Integer::sum) == OFTEN) {
                unusual.add(new Unusual(use, "often"));
            }
        }
        return unusual;
    }

    private static boolean near(Use use, List<Limit> limits) {
        return limits.stream()
                .filter(limit -> limit.role().equals(use.role()) && limit.kind().equals(use.kind()))
                .map(Limit::perIncident)
                .map(Optional::ofNullable)
                .flatMap(Optional::stream)
                .anyMatch(most -> most > 1 && use.amount() >= NEAR * most && use.amount() <= most);
    }
}
