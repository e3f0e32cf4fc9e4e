package app.closeup.tenants.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Compares two versions part by part. */
public final class PolicyChanges {

    private PolicyChanges() {}

    public static List<PolicyChange> between(PolicyContent before, PolicyContent after) {
        var changes = new ArrayList<PolicyChange>();
        text(changes, "purpose", before.purpose(), after.purpose());
        text(changes, "direction", before.direction(), after.direction());
        text(changes, "notMeant", before.notMeant(), after.notMeant());
        rows(
                changes,
                "principles",
                before.principles(),
                after.principles(),
                Principle::id,
                Principle::title,
                Principle::text);
        rows(changes, "goals", before.goals(), after.goals(), Goal::id, Goal::title, PolicyChanges::words);
        rows(
                changes,
                "measures",
                before.measures(),
                after.measures(),
                Measure::id,
                Measure::name,
                measure -> measure.formula() + "\n" + measure.concerns());
        if (before.stance() != after.stance()) {
            changes.add(new PolicyChange(
                    "stance", "", before.stance().code(), after.stance().code()));
        }
        number(changes, "extrasCap", before.extrasCap(), after.extrasCap());
        number(changes, "extrasDays", before.extrasDays(), after.extrasDays());
        number(changes, "reviewMonths", before.reviewMonths(), after.reviewMonths());
        return changes;
    }

    private static String words(Goal goal) {
        return (goal.aim() == Aim.AT_LEAST ? "≥ " : "≤ ") + goal.target().toPlainString() + " " + goal.unit() + ", "
                + goal.by();
    }

    private static void text(List<PolicyChange> changes, String part, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new PolicyChange(part, "", before, after));
        }
    }

    private static void number(List<PolicyChange> changes, String part, int before, int after) {
        text(changes, part, String.valueOf(before), String.valueOf(after));
    }

    private static <T> void rows(
            List<PolicyChange> changes,
            String part,
            List<T> before,
            List<T> after,
            Function<T, UUID> id,
            Function<T, String> title,
            Function<T, String> words) {
        Map<UUID, T> former = new LinkedHashMap<>();
        before.forEach(row -> former.put(id.apply(row), row));
        for (var row : after) {
            var old = former.remove(id.apply(row));
            if (old == null) {
                changes.add(new PolicyChange(part, title.apply(row), null, words.apply(row)));
            } else if (!words.apply(old).equals(words.apply(row))
                    || !Objects.equals(title.apply(old), title.apply(row))) {
                changes.add(new PolicyChange(
                        part,
                        title.apply(row),
                        title.apply(old) + "\n" + words.apply(old),
                        title.apply(row) + "\n" + words.apply(row)));
            }
        }
        former.values().forEach(row -> changes.add(new PolicyChange(part, title.apply(row), words.apply(row), null)));
    }
}
