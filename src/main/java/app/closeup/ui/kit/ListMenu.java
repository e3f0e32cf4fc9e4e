package app.closeup.ui.kit;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The choice of a list's order and of its columns; the first column always stays. */
final class ListMenu<T> extends MenuBar {

    private final Consumer<ListQuery.SortBy> sorted;
    private final Consumer<List<String>> chosen;
    private final Map<DataColumn<T>, MenuItem> orders = new LinkedHashMap<>();
    private final Map<String, MenuItem> choices = new LinkedHashMap<>();

    private ListQuery.@Nullable SortBy sort;
    private String first = "";

    /**
     * @param sorted takes the order that was chosen
     * @param chosen takes the keys of the columns to be shown
     */
    ListMenu(Consumer<ListQuery.SortBy> sorted, Consumer<List<String>> chosen) {
        this.sorted = sorted;
        this.chosen = chosen;
        addClassName("list-view");
    }

    void offer(List<DataColumn<T>> offered) {
        first = offered.getFirst().key();
        var sortable = offered.stream().filter(DataColumn::isSortable).toList();
        if (!sortable.isEmpty()) {
            var menu = addItem(getTranslation("ui.list.sort")).getSubMenu();
            sortable.forEach(column -> offerSort(menu, column));
        }
        if (offered.size() > 1) {
            var item = addItem(getTranslation("ui.list.columns"));
            item.addClassName("list-columns");
            offered.stream().skip(1).forEach(column -> offerColumn(item.getSubMenu(), column));
        }
    }

    /** Marks what is chosen now. */
    void show(ListQuery.@Nullable SortBy present, List<String> shown) {
        sort = present;
        orders.forEach((column, item) -> item.setText(words(column)));
        choices.forEach((key, item) -> item.setChecked(shown.contains(key)));
    }

    private void offerSort(SubMenu menu, DataColumn<T> column) {
        var item = menu.addItem(column.header(), _ -> {
            var now = sort;
            var backwards = now != null && now.column().equals(column.key()) && !now.descending();
            sorted.accept(new ListQuery.SortBy(column.key(), backwards));
        });
        orders.put(column, item);
    }

    private String words(DataColumn<T> column) {
        if (sort == null || !sort.column().equals(column.key())) {
            return column.header();
        }
        return sort.descending()
                ? getTranslation("ui.list.sort.descending", column.header())
                : getTranslation("ui.list.sort.ascending", column.header());
    }

    private void offerColumn(SubMenu menu, DataColumn<T> column) {
        var item = menu.addItem(column.header());
        item.setCheckable(true);
        item.setKeepOpen(true);
        item.addClickListener(_ -> chosen.accept(chosenKeys()));
        choices.put(column.key(), item);
    }

    private List<String> chosenKeys() {
        var checked = choices.entrySet().stream()
                .filter(choice -> choice.getValue().isChecked())
                .map(Map.Entry::getKey);
        return Stream.concat(Stream.of(first), checked).toList();
    }
}
