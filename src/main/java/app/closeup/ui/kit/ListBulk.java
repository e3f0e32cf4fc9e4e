package app.closeup.ui.kit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Ticking entries of a list, one by one or all that match, for what is done to many of them at once. */
final class ListBulk<T> {

    /** So many can be ticked; whoever means more does it in turns. */
    static final int MOST = 10_000;

    private static final int SOME = 100;
    private static final int PAGE = 1_000;
    private static final int UNKNOWN = -1;

    private final ListGrid<T> grid;
    private final Supplier<ListQuery> query;
    private final Function<ListQuery, List<T>> fetch;
    private final BiFunction<ListQuery, Integer, Integer> countUpTo;
    private final BulkBar<T> bar;
    private final ListSelection<T> selection;

    private int matching = UNKNOWN;

    /**
     * @param query what the list shows
     * @param fetch the entries of a query, at most its limit, from its offset
     * @param countUpTo how many entries a query has, counting no further than the limit
     */
    ListBulk(
            ListGrid<T> grid,
            List<BulkAction<T>> actions,
            Supplier<ListQuery> query,
            Function<ListQuery, List<T>> fetch,
            BiFunction<ListQuery, Integer, Integer> countUpTo) {
        this.grid = grid;
        this.query = query;
        this.fetch = fetch;
        this.countUpTo = countUpTo;
        bar = new BulkBar<>(actions, this::tickAll, grid::deselectAll);
        selection = grid.tickable(this::tickSome);
        grid.addSelectionListener(event -> show(event.getAllSelectedItems()));
    }

    BulkBar<T> bar() {
        return bar;
    }

    /** The list shows something else now: nothing of it is ticked. */
    void forget() {
        grid.deselectAll();
        matching = UNKNOWN;
    }

    private Set<T> tickSome() {
        grid.scrollToStart();
        return new LinkedHashSet<>(fetch.apply(query.get().page(0, SOME)));
    }

    private void tickAll() {
        var all = new LinkedHashSet<T>();
        List<T> page;
        var offset = 0;
        do {
            page = fetch.apply(query.get().page(offset, PAGE));
            all.addAll(page);
            offset += PAGE;
        } while (page.size() == PAGE && offset < MOST);
        selection.tick(all);
    }

    /** Counted once the first is ticked: most lists are only looked at. */
    private void show(Set<T> ticked) {
        if (!ticked.isEmpty() && matching == UNKNOWN) {
            matching = countUpTo.apply(query.get(), MOST + 1);
        }
        bar.show(ticked, matching);
    }
}
