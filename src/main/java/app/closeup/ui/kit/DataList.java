package app.closeup.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.shared.Registration;
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

    private static final Logger LOG = LoggerFactory.getLogger(DataList.class);

    private static final int COUNT_UP_TO = 1_000;
    private static final int SEARCH_AFTER_MILLIS = 300;
    private static final int PHONE = 600;
    private static final String CARD = "card";
    private static final String FOCUS_LAST_ROW =
            "setTimeout(() => this.shadowRoot.querySelector('tbody [tabindex=\"0\"]')?.focus())";
    private static final String PRESSED_ROW = "element.getEventContext(event).item?.key";

    private final Function<T, String> id;
    private final Grid<T> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Div toolbar = new Div();
    private final Span count = new Span();
    private final MenuBar view = new MenuBar();
    private final Div main = new Div();
    private final Div stateArea = new Div();
    private final List<DataColumn<T>> columns = new ArrayList<>();
    private final List<FilterChip> chips = new ArrayList<>();
    private final List<BulkAction<T>> bulkActions = new ArrayList<>();

    private Function<ListQuery, List<T>> fetch = _ -> List.of();
    private BiFunction<ListQuery, Integer, Integer> countUpTo = (_, _) -> 0;
    private Function<String, Optional<SidePanel>> panels = _ -> Optional.empty();
    private Supplier<EmptyState> firstUse;
    private @Nullable Function<T, Component> phoneCard;
    private ListQuery.@Nullable SortBy firstSort;
    private @Nullable BulkBar<T> bulkBar;
    private @Nullable SidePanel panel;
    private @Nullable Registration resizing;
    private ListState state = ListState.START;
    private @Nullable T opened;
    private boolean hasPanels;
    private boolean phone;
    private boolean ready;
    private boolean showing;
    private boolean failed;
    private boolean drawing;

    /** @param id what the entry is called in the address and how entries are told apart */
    public DataList(Function<T, String> id) {
        this.id = id;
        firstUse = () ->
                new EmptyState(Sign.INBOX, getTranslation("ui.list.empty.title"), getTranslation("ui.list.empty.text"));
        search.setVisible(false);
        search.setClearButtonVisible(true);
        search.setPrefixComponent(Sign.SEARCH.create());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_AFTER_MILLIS);
        search.addClassName("list-search");
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(state.searching(event.getValue()), false);
            }
        });
        count.addClassNames("small", "muted", "list-count", "push");
        count.getElement().setAttribute("role", "status");
        view.addClassName("list-view");
        toolbar.addClassName("list-toolbar");
        toolbar.add(search, count, view);

        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addSortListener(event -> {
            if (!drawing) {
                change(state.sorting(sortOf(event.getSortOrder())), true);
            }
        });
        grid.addItemClickListener(event -> open(event.getItem()));
        openByEnter();
        stateArea.addClassNames("card", "list-state");
        stateArea.setVisible(false);
        main.addClassName("list-main");
        main.add(grid, stateArea);
        addClassName("list");
        add(toolbar, main);
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(main);
    }

    /** Shows a field of search; the text names what is searched. */
    public DataList<T> search(String label) {
        search.setAriaLabel(label);
        search.setPlaceholder(label);
        search.setVisible(true);
        return this;
    }

    public DataList<T> filter(Filter filter) {
        var chip = new FilterChip(filter, values -> change(state.filtering(filter.key(), values), true));
        chips.add(chip);
        toolbar.addComponentAtIndex(toolbar.indexOf(count), chip);
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
        phoneCard = card;
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
        if (bulkBar != null) {
            grid.deselectAll();
        }
        failed = false;
        try {
            var found = countUpTo.apply(query(), COUNT_UP_TO + 1);
            showCount(found);
            showEntries(found);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Draws one entry again, after it changed. */
    public void refresh(T entry) {
        grid.getDataProvider().refreshItem(entry);
    }

    /** Closes the panel. */
    public void close() {
        if (state.open() != null) {
            change(state.opening(null), true);
            mark(null);
            grid.getElement().executeJs(FOCUS_LAST_ROW);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        prepare();
        var keys = chips.stream().map(FilterChip::key).toList();
        show(ListState.of(event.getLocation().getQueryParameters(), keys));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var page = event.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
        }
    }

    private void prepare() {
        if (ready) {
            return;
        }
        ready = true;
        columns.forEach(column -> column.addTo(grid));
        grid.addColumn(new ComponentRenderer<>(this::card))
                .setKey(CARD)
                .setHeader(columns.getFirst().header());
        grid.setItems(new CallbackDataProvider<T, Void>(this::fetch, _ -> 0, id::apply));
        grid.setPartNameGenerator(entry -> id.apply(entry).equals(state.open()) ? "opened" : null);
        if (!bulkActions.isEmpty()) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            var bar = new BulkBar<>(bulkActions, grid::deselectAll);
            grid.addSelectionListener(event -> bar.show(event.getAllSelectedItems()));
            bulkBar = bar;
            addComponentAtIndex(1, bar);
        }
        buildViewMenu();
        arrange();
    }

    private void change(ListState next, boolean remember) {
        getUI().ifPresent(ui -> write(ui, next, remember));
        show(next);
    }

    private void write(UI ui, ListState next, boolean remember) {
        var here = new Location(ui.getActiveViewLocation().getPath(), next.parameters());
        if (remember) {
            ui.getPage().getHistory().pushState(null, here);
        } else {
            ui.getPage().getHistory().replaceState(null, here);
        }
    }

    private void show(ListState next) {
        var before = state;
        var same = showing && !failed && next.showsTheSame(before);
        state = next;
        showing = true;
        if (!search.getValue().strip().equals(next.search())) {
            search.setValue(next.search());
        }
        chips.forEach(chip -> chip.show(next.chosen(chip.key())));
        showSort();
        arrange();
        if (!same) {
            reload();
        }
        if (!Objects.equals(before.open(), next.open()) || (next.open() != null && panel == null)) {
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

    private void showCount(int found) {
        count.setText(
                found > COUNT_UP_TO
                        ? getTranslation("ui.list.count.more", COUNT_UP_TO)
                        : getTranslation("ui.list.count", found));
    }

    private void showEntries(int found) {
        var data = grid.getLazyDataView();
        if (found > COUNT_UP_TO) {
            data.setItemCountUnknown();
            data.setItemCountEstimate(2 * COUNT_UP_TO);
            data.setItemCountEstimateIncrease(2 * COUNT_UP_TO);
        } else {
            data.setItemCountCallback(_ -> found);
        }
        grid.getDataProvider().refreshAll();
        grid.scrollToStart();
        if (found == 0) {
            showState(query().isNarrowed() ? noResult() : firstUse.get());
        } else {
            grid.setVisible(true);
            stateArea.setVisible(false);
        }
    }

    private void showState(EmptyState words) {
        stateArea.removeAll();
        stateArea.add(words);
        stateArea.setVisible(true);
        grid.setVisible(false);
    }

    private EmptyState noResult() {
        var all = new Button(getTranslation("ui.list.none.all"), _ -> change(state.widened(), true));
        return new EmptyState(Sign.SEARCH, getTranslation("ui.list.none.title"), getTranslation("ui.list.none.text"))
                .actions(all);
    }

    private void fail(RuntimeException e) {
        LOG.error("The entries of a list could not be fetched", e);
        failed = true;
        count.setText("");
        var retry = new Button(getTranslation("ui.list.error.retry"), _ -> reload());
        showState(
                new EmptyState(Sign.ALERT, getTranslation("ui.list.error.title"), getTranslation("ui.list.error.text"))
                        .actions(retry));
    }

    private void buildViewMenu() {
        view.removeAll();
        var sortable = columns.stream().filter(DataColumn::isSortable).toList();
        if (!sortable.isEmpty()) {
            var menu = view.addItem(getTranslation("ui.list.sort")).getSubMenu();
            sortable.forEach(column -> offerSort(menu, column));
        }
        if (columns.size() > 1) {
            var item = view.addItem(getTranslation("ui.list.columns"));
            item.addClassName("list-columns");
            columns.stream().skip(1).forEach(column -> offerColumn(item.getSubMenu(), column));
        }
    }

    private void offerSort(SubMenu menu, DataColumn<T> column) {
        var item = menu.addItem(column.header());
        item.addClickListener(_ -> {
            var now = query().sort();
            var descending = now != null && now.column().equals(column.key()) && !now.descending();
            change(state.sorting(new ListQuery.SortBy(column.key(), descending)), true);
        });
    }

    private void offerColumn(SubMenu menu, DataColumn<T> column) {
        var item = menu.addItem(column.header());
        item.setCheckable(true);
        item.setChecked(shown(column));
        item.setKeepOpen(true);
        item.addClickListener(_ -> {
            var keys = columns.stream()
                    .filter(other -> other == column ? item.isChecked() : shown(other))
                    .map(DataColumn::key)
                    .toList();
            change(state.showing(keys), true);
        });
    }

    private boolean shown(DataColumn<T> column) {
        var chosen = state.columns();
        return chosen == null ? !column.isOptional() : column == columns.getFirst() || chosen.contains(column.key());
    }

    /** Shows the chosen columns, or the card alone on a phone. */
    private void arrange() {
        if (!ready) {
            return;
        }
        columns.forEach(column -> grid.getColumnByKey(column.key()).setVisible(!phone && shown(column)));
        grid.getColumnByKey(CARD).setVisible(phone);
        setClassName("list-phone", phone);
    }

    private void fit(int width) {
        var small = width > 0 && width < PHONE;
        if (small != phone) {
            phone = small;
            arrange();
        }
    }

    private Component card(T entry) {
        return phoneCard == null ? new Span(columns.getFirst().words(entry)) : phoneCard.apply(entry);
    }

    private void showSort() {
        var sort = query().sort();
        var column = sort == null ? null : grid.getColumnByKey(sort.column());
        List<GridSortOrder<T>> order = sort == null || column == null || !column.isSortable()
                ? List.of()
                : List.of(new GridSortOrder<>(
                        column, sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING));
        if (!sameOrder(order, grid.getSortOrder())) {
            drawing = true;
            grid.sort(order);
            drawing = false;
        }
    }

    private static <T> boolean sameOrder(List<GridSortOrder<T>> one, List<GridSortOrder<T>> other) {
        return Objects.equals(sortOf(one), sortOf(other));
    }

    private static <T> ListQuery.@Nullable SortBy sortOf(List<GridSortOrder<T>> order) {
        return order.isEmpty()
                ? null
                : new ListQuery.SortBy(
                        order.getFirst().getSorted().getKey(),
                        order.getFirst().getDirection() == SortDirection.DESCENDING);
    }

    private void open(@Nullable T entry) {
        if (entry != null && hasPanels) {
            change(state.opening(id.apply(entry)), true);
            mark(entry);
        }
    }

    /** Moves the mark of the opened entry without fetching the others again. */
    private void mark(@Nullable T entry) {
        var before = opened;
        opened = entry;
        Stream.of(Optional.ofNullable(before), Optional.ofNullable(entry))
                .flatMap(Optional::stream)
                .forEach(this::refresh);
    }

    private void openByEnter() {
        grid.getElement()
                .addEventListener("keydown", event -> {
                    var key = event.getEventData().path(PRESSED_ROW).asString("");
                    open(grid.getDataCommunicator().getKeyMapper().get(key));
                })
                .setFilter("event.key === 'Enter' && !event.composedPath()[0].closest('a,button,input')")
                .addEventData(PRESSED_ROW);
    }

    private void showPanel(@Nullable String entry) {
        if (panel != null) {
            panel.removeFromParent();
            panel = null;
        }
        if (entry != null) {
            panels.apply(entry).ifPresent(found -> {
                panel = found;
                found.whenClosed(this::close);
                main.add(found);
                found.focusTitle();
            });
        }
        setClassName("list-open", panel != null);
    }
}
