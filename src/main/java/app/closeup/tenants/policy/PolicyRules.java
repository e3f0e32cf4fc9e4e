package app.closeup.tenants.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a policy must and must not say before it is published. */
final class PolicyRules {

    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_LINE = 300;
    static final int MOST_ROWS = 50;
    static final int DIGITS = 3;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private PolicyRules() {}

    static List<PolicyProblem> problems(PolicyContent content) {
        var problems = new ArrayList<PolicyProblem>();
        text(problems, "purpose", content.purpose(), "policy.problem.purpose");
        text(problems, "direction", content.direction(), "policy.problem.direction");
        if (content.notMeant().length() > LONGEST_TEXT) {
            problems.add(tooLong("notMeant", LONGEST_TEXT, content.notMeant()));
        }
        if (content.principles().isEmpty()) {
            problems.add(PolicyProblem.of("principles", "policy.problem.principles"));
        }
        if (content.goals().isEmpty()) {
            problems.add(PolicyProblem.of("goals", "policy.problem.goals"));
        }
        between(problems, "extrasCap", content.extrasCap(), 0, 100);
        between(problems, "extrasDays", content.extrasDays(), 1, 3_650);
        between(problems, "reviewMonths", content.reviewMonths(), 1, 60);
        rows(problems, "principles", content.principles().size());
        rows(problems, "goals", content.goals().size());
        rows(problems, "measures", content.measures().size());
        var results = new HashSet<UUID>();
        content.goals().forEach(goal -> results.add(goal.id()));
        content.measures().forEach(measure -> results.add(measure.id()));
        for (var number = 1; number <= content.principles().size(); number++) {
            principle(problems, number, content.principles().get(number - 1), results);
        }
        for (var number = 1; number <= content.goals().size(); number++) {
            goal(problems, number, content.goals().get(number - 1));
        }
        for (var number = 1; number <= content.measures().size(); number++) {
            measure(problems, number, content.measures().get(number - 1));
        }
        return problems;
    }

    private static void principle(List<PolicyProblem> problems, int number, Principle principle, Set<UUID> known) {
        line(problems, "principles", number, principle.title());
        if (principle.text().length() > LONGEST_TEXT) {
            problems.add(tooLong("principles", LONGEST_TEXT, principle.text()));
        }
        if (principle.results().stream().noneMatch(known::contains)) {
            problems.add(PolicyProblem.of("principles", "policy.problem.results", number));
        }
    }

    private static void goal(List<PolicyProblem> problems, int number, Goal goal) {
        line(problems, "goals", number, goal.title());
        line(problems, "goals", number, goal.unit());
        if (goal.target().stripTrailingZeros().scale() > DIGITS
                || goal.target().abs().compareTo(LARGEST) > 0) {
            problems.add(PolicyProblem.of("goals", "policy.problem.figure", number));
        }
    }

    private static void measure(List<PolicyProblem> problems, int number, Measure measure) {
        line(problems, "measures", number, measure.name());
        if (measure.formula().isBlank()) {
            problems.add(PolicyProblem.of("measures", "policy.problem.formula", number));
        }
        if (measure.formula().length() > LONGEST_TEXT || measure.concerns().length() > LONGEST_LINE) {
            problems.add(tooLong("measures", LONGEST_LINE, measure.concerns()));
        }
    }

    private static void line(List<PolicyProblem> problems, String part, int number, String line) {
        if (line.isBlank()) {
            problems.add(PolicyProblem.of(part, "policy.problem.line", number));
        } else if (line.length() > LONGEST_LINE) {
            problems.add(tooLong(part, LONGEST_LINE, line));
        }
    }

    private static void text(List<PolicyProblem> problems, String part, String text, String missingKey) {
        if (text.isBlank()) {
            problems.add(PolicyProblem.of(part, missingKey));
        } else if (text.length() > LONGEST_TEXT) {
            problems.add(tooLong(part, LONGEST_TEXT, text));
        }
    }

    private static void between(List<PolicyProblem> problems, String part, int number, int least, int most) {
        if (number < least || number > most) {
            problems.add(PolicyProblem.of(part, "policy.problem.between", least, most));
        }
    }

    private static void rows(List<PolicyProblem> problems, String part, int count) {
        if (count > MOST_ROWS) {
            problems.add(PolicyProblem.of(part, "policy.problem.rows", MOST_ROWS, count));
        }
    }

    private static PolicyProblem tooLong(String part, int most, String text) {
        return PolicyProblem.of(part, "policy.problem.long", most, text.length());
    }
}
