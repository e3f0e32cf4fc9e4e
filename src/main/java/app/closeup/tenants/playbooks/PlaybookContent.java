package app.closeup.tenants.playbooks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a playbook says.
 *
 * @param aim what is to be reached
 * @param must what has to be done, as a check list
 * @param may what may be done without asking
 * @param reactions how to react, step by step
 * @param notDone what is not done; it may be set aside with a reason
 * @param never what is never done in any case
 * @param conditions all of these must hold for the playbook to be offered; without any, people start it
 * @param dropped what wider rules say and these take back; what is never done cannot be taken back
 */
public record PlaybookContent(
        String aim,
        List<Item> must,
        List<Item> may,
        List<Reaction> reactions,
        List<Rule> notDone,
        List<Rule> never,
        List<Condition> conditions,
        List<UUID> dropped) {

    public static final PlaybookContent BLANK =
            new PlaybookContent("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** What a stored playbook does not say is empty. */
    public PlaybookContent(
            @Nullable String aim,
            @Nullable List<Item> must,
            @Nullable List<Item> may,
            @Nullable List<Reaction> reactions,
            @Nullable List<Rule> notDone,
            @Nullable List<Rule> never,
            @Nullable List<Condition> conditions,
            @Nullable List<UUID> dropped) {
        this.aim = Objects.requireNonNullElse(aim, "");
        this.must = copy(must);
        this.may = copy(may);
        this.reactions = copy(reactions);
        this.notDone = copy(notDone);
        this.never = copy(never);
        this.conditions = copy(conditions);
        this.dropped = copy(dropped);
    }

    /** @param id stays the same through all versions */
    public record Item(UUID id, String text) {}

    /**
     * @param wordings what can be said, by the code of the language
     */
    public record Reaction(UUID id, String text, Map<String, String> wordings) {

        public Reaction(UUID id, String text, @Nullable Map<String, String> wordings) {
            this.id = id;
            this.text = text;
            this.wordings = wordings == null ? Map.of() : Map.copyOf(new TreeMap<>(wordings));
        }
    }

    /**
     * @param act the code of the {@link Act} that Closeup holds people back from; null for what it cannot see
     */
    public record Rule(UUID id, String text, @Nullable String act) {}

    /** What must be mended before it can be published. */
    public List<PlaybookProblem> problems() {
        return PlaybookChecks.problems(this);
    }

    boolean holds(Map<String, Set<String>> facts) {
        return conditions.stream().allMatch(condition -> condition.holds(facts));
    }

    /** These rules with the narrower ones added, and without what those take back. */
    PlaybookContent narrowed(PlaybookContent narrower) {
        var gone = new HashSet<>(narrower.dropped);
        return new PlaybookContent(
                narrower.aim.isEmpty() ? aim : narrower.aim,
                joined(must.stream().filter(item -> !gone.contains(item.id())).toList(), narrower.must),
                joined(may.stream().filter(item -> !gone.contains(item.id())).toList(), narrower.may),
                joined(
                        reactions.stream()
                                .filter(reaction -> !gone.contains(reaction.id()))
                                .toList(),
                        narrower.reactions),
                joined(
                        notDone.stream()
                                .filter(rule -> !gone.contains(rule.id()))
                                .toList(),
                        narrower.notDone),
                joined(never, narrower.never),
                conditions,
                List.of());
    }

    PlaybookContent withNever(List<Rule> all) {
        return new PlaybookContent(aim, must, may, reactions, notDone, all, conditions, dropped);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        var joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
