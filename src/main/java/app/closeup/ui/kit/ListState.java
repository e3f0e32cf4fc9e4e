package app.closeup.ui.kit;

import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything about a list that its address says. Parameters of others are carried along. */
record ListState(
        String search,
        Map<String, Set<String>> filters,
        ListQuery.@Nullable SortBy sort,
        @Nullable List<String> columns,
        @Nullable String open,
        Map<String, List<String>> others) {

    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final String COLUMNS = "columns";
    private static final String OPEN = "open";

    static final ListState START = new ListState("", Map.of(), null, null, null, Map.of());

    static ListState of(QueryParameters parameters, Collection<String> filterKeys) {
        var filters = new TreeMap<String, Set<String>>();
        var others = new TreeMap<>(parameters.getParameters());
        for (var key : filterKeys) {
            var values = new LinkedHashSet<>(parameters.getParameters(key));
            values.remove("");
            if (!values.isEmpty()) {
                filters.put(key, values);
            }
            others.remove(key);
        }
        List.of(SEARCH, SORT, COLUMNS, OPEN).forEach(others::remove);
        return new ListState(
                parameters.getSingleParameter(SEARCH).map(String::strip).orElse(""),
                filters,
                parameters.getSingleParameter(SORT).map(ListQuery.SortBy::of).orElse(null),
                parameters
                        .getSingleParameter(COLUMNS)
                        .map(text -> List.of(text.split(",")))
                        .orElse(null),
                parameters.getSingleParameter(OPEN).orElse(null),
                others);
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, List<String>>(others);
        if (!search.isBlank()) {
            parameters.put(SEARCH, List.of(search));
        }
        filters.forEach((key, values) -> parameters.put(key, List.copyOf(values)));
        if (sort != null) {
            parameters.put(SORT, List.of(sort.text()));
        }
        if (columns != null) {
            parameters.put(COLUMNS, List.of(String.join(",", columns)));
        }
        if (open != null) {
            parameters.put(OPEN, List.of(open));
        }
        return new QueryParameters(parameters);
    }

    ListState searching(String text) {
        return new ListState(text.strip(), filters, sort, columns, open, others);
    }

    ListState filtering(String key, Set<String> values) {
        var changed = new TreeMap<>(filters);
        if (values.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, Set.copyOf(values));
        }
        return new ListState(search, changed, sort, columns, open, others);
    }

    ListState sorting(ListQuery.@Nullable SortBy order) {
        return new ListState(search, filters, order, columns, open, others);
    }

    ListState showing(List<String> keys) {
        return new ListState(search, filters, sort, keys, open, others);
    }

    ListState opening(@Nullable String id) {
        return new ListState(search, filters, sort, columns, id, others);
    }

    /** Everything shown: no search, no filter. */
    ListState widened() {
        return new ListState("", Map.of(), sort, columns, open, others);
    }

    Set<String> chosen(String key) {
        return filters.getOrDefault(key, Set.of());
    }

    /** Whether the same entries are shown in the same order. */
    boolean showsTheSame(ListState other) {
        return search.equals(other.search) && filters.equals(other.filters) && Objects.equals(sort, other.sort);
    }
}
