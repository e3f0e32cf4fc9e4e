package app.closeup.ui.kit;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One way to narrow a list: any of the chosen values may hold.
 *
 * @param key names the filter in the query and in the address
 * @param label what the filter looks at
 * @param choices where the values come from, each time the filter is opened or an address names one
 * @param unset what the list shows as long as nothing is chosen; null where that is everything
 */
public record Filter(
        String key, String label, Choices choices, @Nullable String unset) {

    public Filter(String key, String label, Supplier<List<Choice>> choices) {
        this(key, label, new Few(choices), null);
    }

    public Filter(String key, String label, List<Choice> choices) {
        this(key, label, () -> choices);
    }

    /**
     * Of so many values that they are found by typing.
     *
     * @param named those of the values that there are
     */
    public static Filter byTyping(String key, String label, Search find, Function<Set<String>, List<Choice>> named) {
        return new Filter(key, label, new Many(find, named), null);
    }

    /** The same, for a list that shows not everything as long as nothing is chosen. */
    public Filter otherwise(String words) {
        return new Filter(key, label, choices, words);
    }

    /** Those of the values that there are. */
    List<Choice> named(Set<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        return switch (choices) {
            case Few few ->
                few.all().get().stream()
                        .filter(choice -> values.contains(choice.value()))
                        .toList();
            case Many many -> many.named().apply(values);
        };
    }

    public record Choice(String value, String label) {}

    /** Finds choices by what was typed; blank finds all. */
    @FunctionalInterface
    public interface Search {

        List<Choice> find(String typed, int offset, int limit);
    }

    /** Where the values come from. */
    public sealed interface Choices {}

    /** All of them at once. */
    public record Few(Supplier<List<Choice>> all) implements Choices {}

    /** Those that are asked for. */
    public record Many(Search find, Function<Set<String>, List<Choice>> named) implements Choices {}
}
