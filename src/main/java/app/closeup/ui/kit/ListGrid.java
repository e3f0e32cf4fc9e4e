package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries of a list: in columns, or on a phone each as a card; a press on one, or Enter, opens it. */
final class ListGrid<T> extends Grid<T> {

    private static final String CARD = "card";
    private static final String FOCUS_LAST_ROW =
            "setTimeout(() => this.shadowRoot.querySelector('tbody [tabindex=\"0\"]')?.focus())";
    private static final String PRESSED_ROW = "element.getEventContext(event).item?.key";
    private static final String ENTER_ON_A_ROW =
            "event.key === 'Enter' && !event.composedPath()[0].closest('a,button,input')";

    private List<DataColumn<T>> columns = List.of();
    private @Nullable T marked;
    private boolean drawing;

    /**
     * @param opened whether an entry is the opened one, which is marked
     * @param sorted takes the order that was chosen in the header, null for none
     * @param open takes the entry to be opened
     */
    ListGrid(Predicate<T> opened, Consumer<ListQuery.@Nullable SortBy> sorted, Consumer<T> open) {
        setPartNameGenerator(entry -> opened.test(entry) ? "opened" : null);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addSortListener(event -> {
            if (!drawing) {
                sorted.accept(sortOf(event.getSortOrder()));
            }
        });
        addItemClickListener(event -> open.accept(event.getItem()));
        openByEnter(open);
    }

    void columns(List<DataColumn<T>> given, Function<T, Component> card) {
        columns = given;
        columns.forEach(column -> column.addTo(this));
        addColumn(new ComponentRenderer<>(card::apply))
                .setKey(CARD)
                .setHeader(columns.getFirst().header());
    }

    /**
     * Entries can be ticked.
     *
     * @param some fetches what the box in the header ticks
     */
    ListSelection<T> tickable(Supplier<Set<T>> some) {
        var selection = new ListSelection<>(this, some);
        setSelectionModel(selection, SelectionMode.MULTI);
        return selection;
    }

    /** Shows these columns, or the card alone on a phone. */
    void arrange(boolean phone, Predicate<DataColumn<T>> shown) {
        columns.forEach(column -> getColumnByKey(column.key()).setVisible(!phone && shown.test(column)));
        getColumnByKey(CARD).setVisible(phone);
    }

    /** Shows the order in the header; one that no column has shows nothing. */
    void showSort(ListQuery.@Nullable SortBy sort) {
        var column = sort == null ? null : getColumnByKey(sort.column());
        List<GridSortOrder<T>> order = sort == null || column == null || !column.isSortable()
                ? List.of()
                : List.of(new GridSortOrder<>(
                        column, sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING));
        if (!Objects.equals(sortOf(order), sortOf(getSortOrder()))) {
            drawing = true;
            sort(order);
            drawing = false;
        }
    }

    /** Moves the mark of the opened entry without fetching the others again. */
    void mark(@Nullable T entry) {
        var before = marked;
        marked = entry;
        Stream.of(Stream.ofNullable(before), Stream.ofNullable(entry))
                .flatMap(entries -> entries)
                .forEach(getDataProvider()::refreshItem);
    }

    /**
     * Fetches anew, from the first entry on.
     *
     * @param upTo where counting stopped: when more were found than that, the end shows while scrolling
     */
    void showFirst(int found, int upTo) {
        var data = getLazyDataView();
        if (found > upTo) {
            data.setItemCountUnknown();
            data.setItemCountEstimate(2 * upTo);
            data.setItemCountEstimateIncrease(2 * upTo);
        } else {
            data.setItemCountCallback(_ -> found);
        }
        getDataProvider().refreshAll();
        scrollToStart();
    }

    void focusLastRow() {
        getElement().executeJs(FOCUS_LAST_ROW);
    }

    private void openByEnter(Consumer<T> open) {
        getElement()
                .addEventListener("keydown", event -> {
                    var key = event.getEventData().path(PRESSED_ROW).asString("");
                    var entry = getDataCommunicator().getKeyMapper().get(key);
                    if (entry != null) {
                        open.accept(entry);
                    }
                })
                .setFilter(ENTER_ON_A_ROW)
                .addEventData(PRESSED_ROW);
    }

    private static <T> ListQuery.@Nullable SortBy sortOf(List<GridSortOrder<T>> order) {
        return order.isEmpty()
                ? null
                : new ListQuery.SortBy(
                        order.getFirst().getSorted().getKey(),
                        order.getFirst().getDirection() == SortDirection.DESCENDING);
    }
}
