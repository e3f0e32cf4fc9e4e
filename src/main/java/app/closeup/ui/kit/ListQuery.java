package app.closeup.ui.kit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list wants to see.
 *
 * @param search as typed, stripped; blank means everything
 * @param filters the chosen values by the key of their filter; a filter without a choice is absent
 * @param sort null means the source's own order
 */
public record ListQuery(
        String search,
        Map<String, Set<String>> filters,
        @Nullable SortBy sort,
        int offset,
        int limit) {

    /** The chosen values, any of which may hold; empty when the filter does not restrict. */
    public Set<String> filter(String key) {
        return filters.getOrDefault(key, Set.of());
    }

    /** The chosen values, as what they mean. */
    public <T> Set<T> filter(String key, Function<String, Optional<T>> meaning) {
        return known(filter(key), meaning);
    }

    /** What values mean. An address may have been typed by hand: what it says wrongly is passed over. */
    public static <T> Set<T> known(Collection<String> values, Function<String, Optional<T>> meaning) {
        return values.stream().map(meaning).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Whether something narrows the list. */
    public boolean isNarrowed() {
        return !search.isBlank() || !filters.isEmpty();
    }

    ListQuery page(int newOffset, int newLimit) {
        return new ListQuery(search, filters, sort, newOffset, newLimit);
    }

    /** A column's key and the direction. */
    public record SortBy(String column, boolean descending) {

        static SortBy of(String text) {
            return text.startsWith("-") ? new SortBy(text.substring(1), true) : new SortBy(text, false);
        }

        String text() {
            return descending ? "-" + column : column;
        }
    }
}
