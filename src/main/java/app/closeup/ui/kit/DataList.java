package app.closeup.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A list of many entries: search, filters, sorting, choice of columns, selection, and a panel at its side. Everything
 * that the person chose stands in the address, so links and the Back button keep it. Entries are fetched as they are
 * scrolled to; counts stop at {@value #COUNT_UP_TO}. On a phone each entry is a card.
 */
public final class DataList<T> extends Div implements AfterNavigationObserver {

    private static final Logger log = LoggerFactory.getLogger(DataList.class);

    private static final int COUNT_UP_TO = 1_000;

    private final Function<T, String> id;
    private final ListGrid<T> grid;
    private final ListMenu<T> menu;
    private final ListToolbar toolbar;
    private final ListMain main;
    private final ListColumns<T> columns = new ListColumns<>();
    private final ListWidth width = new ListWidth(this::arrange);
    private final List<BulkAction<T>> bulkActions = new ArrayList<>();

    private Function<ListQuery, List<T>> fetch = _ -> List.of();
    private BiFunction<ListQuery, Integer, Integer> countUpTo = (_, _) -> 0;
    private Function<String, Optional<SidePanel>> panels = _ -> Optional.empty();
    private Supplier<EmptyState> firstUse;
    private ListQuery.@Nullable SortBy firstSort;
    private @Nullable ListBulk<T> bulk;
    private ListState state = ListState.START;
    private boolean hasPanels;
    private boolean ready;
    private boolean showing;
    private boolean failed;

    /** @param id what the entry is called in the address and how entries are told apart */
    public DataList(Function<T, String> id) {
        this.id = id;
        grid = new ListGrid<>(
                entry -> id.apply(entry).equals(state.open()), sort -> change(state.sorting(sort), true), this::open);
        menu = new ListMenu<>(sort -> change(state.sorting(sort), true), keys -> change(state.showing(keys), true));
        toolbar = new ListToolbar(
                typed -> change(state.searching(typed), false),
                (key, values) -> change(state.filtering(key, values), true),
                menu);
        firstUse = () ->
                new EmptyState(Sign.INBOX, getTranslation("ui.list.empty.title"), getTranslation("ui.list.empty.text"));
        main = new ListMain(grid);
        addClassName("list");
        add(toolbar, main);
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(main);
    }

    /** Shows a field of search; the text names what is searched. */
    public DataList<T> search(String label) {
        toolbar.search(label);
        return this;
    }

    public DataList<T> filter(Filter filter) {
        toolbar.filter(filter);
        return this;
    }

    @SafeVarargs
    public final DataList<T> columns(DataColumn<T>... those) {
        for (var column : those) {
            columns.add(column);
        }
        return this;
    }

    /** What an entry looks like on a phone; otherwise the words of the first column. */
    public DataList<T> phone(Function<T, Component> card) {
        columns.card(card);
        return this;
    }

    /** The order when the address says none; the column must be sortable. */
    public DataList<T> sortedBy(String column, boolean descending) {
        firstSort = new ListQuery.SortBy(column, descending);
        return this;
    }

    /**
     * Where the entries come from.
     *
     * @param page the entries of the query, at most its limit, from its offset
     * @param upTo how many entries the query has, counting no further than the given limit
     */
    public DataList<T> source(Function<ListQuery, List<T>> page, BiFunction<ListQuery, Integer, Integer> upTo) {
        fetch = page;
        countUpTo = upTo;
        return this;
    }

    /** Something done to all ticked entries; for many of them it runs in a {@link BulkRun}. */
    public DataList<T> bulk(BulkAction<T> action) {
        bulkActions.add(action);
        return this;
    }

    /** Opens an entry at the side of the list, by its id; empty when there is no such entry. */
    public DataList<T> panel(Function<String, Optional<SidePanel>> panelOf) {
        panels = panelOf;
        hasPanels = true;
        addClassName("list-opens");
        return this;
    }

    /** What stands there when there is no entry at all. */
    public DataList<T> empty(Supplier<EmptyState> state) {
        firstUse = state;
        return this;
    }

    /** What is shown now, from the first entry on. */
    public ListQuery query() {
        return new ListQuery(
                state.search(), state.filters(), state.sort() == null ? firstSort : state.sort(), 0, COUNT_UP_TO);
    }

    /** Fetches and counts again, and drops the selection. */
    public void reload() {
        if (bulk != null) {
            bulk.forget();
        }
        failed = false;
        try {
            var found = countUpTo.apply(query(), COUNT_UP_TO + 1);
            toolbar.count(found, COUNT_UP_TO);
            showEntries(found);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Closes the panel. */
    public void close() {
        if (state.open() != null) {
            change(state.opening(null), true);
            grid.mark(null);
            grid.focusLastRow();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        prepare();
        show(toolbar.known(ListState.of(event.getLocation().getQueryParameters(), toolbar.filterKeys())));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        width.follow(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        width.leave();
    }

    private void prepare() {
        if (ready) {
            return;
        }
        ready = true;
        grid.columns(columns.all(), columns::card);
        grid.setItems(new CallbackDataProvider<T, Void>(this::fetch, _ -> 0, id::apply));
        if (!bulkActions.isEmpty()) {
            bulk = new ListBulk<>(grid, bulkActions, this::query, fetch, countUpTo);
            toolbar.add(bulk.bar());
        }
        menu.offer(columns.all());
    }

    private void change(ListState next, boolean remember) {
        getUI().ifPresent(ui -> ListAddress.write(ui, next, remember));
        show(next);
    }

    private void show(ListState next) {
        var before = state;
        var same = showing && !failed && next.showsTheSame(before);
        state = next;
        showing = true;
        getUI().ifPresent(ui -> ListAddress.keep(ui, next));
        toolbar.show(next);
        grid.showSort(query().sort());
        arrange();
        if (!same) {
            reload();
        }
        if (!Objects.equals(before.open(), next.open()) || (next.open() != null && !main.hasPanel())) {
            showPanel(next.open());
        }
    }

    private Stream<T> fetch(Query<T, Void> asked) {
        var page = query().page(asked.getOffset(), asked.getLimit());
        try {
            return fetch.apply(page).stream();
        } catch (RuntimeException e) {
            fail(e);
            return Stream.empty();
        }
    }

    private void showEntries(int found) {
        grid.showFirst(found, COUNT_UP_TO);
        if (found > 0) {
            main.showEntries();
        } else if (query().isNarrowed()) {
            main.showNoResult(() -> change(state.widened(), true));
        } else {
            main.showInstead(firstUse.get());
        }
    }

    private void fail(RuntimeException e) {
        log.error("The entries of a list could not be fetched", e);
        failed = true;
        toolbar.countNothing();
        main.showFailure(this::reload);
    }

    private boolean shown(DataColumn<T> column) {
        return columns.shows(column, state.columns(), width.narrow());
    }

    /** Shows the chosen columns, or the card alone on a phone. */
    private void arrange() {
        if (!ready) {
            return;
        }
        grid.arrange(width.phone(), this::shown);
        menu.show(
                query().sort(),
                columns.all().stream().filter(this::shown).map(DataColumn::key).toList());
        setClassName("list-phone", width.phone());
    }

    private void open(T entry) {
        if (hasPanels) {
            change(state.opening(id.apply(entry)), true);
            grid.mark(entry);
        }
    }

    private void showPanel(@Nullable String entry) {
        main.closePanel();
        if (entry != null) {
            panels.apply(entry).ifPresent(found -> {
                found.whenClosed(this::close);
                main.open(found);
            });
        }
        setClassName("list-open", main.hasPanel());
    }
}
