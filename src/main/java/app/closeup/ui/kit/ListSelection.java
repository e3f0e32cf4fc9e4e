package app.closeup.ui.kit;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.grid.AbstractGridMultiSelectionModel;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.selection.SelectionEvent;
import java.util.Set;
import java.util.function.Supplier;

/** Which entries are ticked. The box in the header ticks a screenful and some: a long list is not fetched for a click. */
final class ListSelection<T> extends AbstractGridMultiSelectionModel<T> {

    private final transient Supplier<Set<T>> some;

    /** @param some fetches what the box in the header ticks */
    ListSelection(Grid<T> grid, Supplier<Set<T>> some) {
        super(grid);
        this.some = some;
    }

    @Override
    public boolean isSelectAllCheckboxVisible() {
        return true;
    }

    @Override
    protected void clientSelectAll() {
        tick(some.get());
    }

    /** Ticks these, and the box in the header. */
    void tick(Set<T> entries) {
        updateSelection(entries, Set.of());
        getSelectionColumn().setSelectAllCheckboxState(true);
        getSelectionColumn().setSelectAllCheckboxIndeterminateState(false);
    }

    @Override
    protected void fireSelectionEvent(SelectionEvent<Grid<T>, T> event) {
        ComponentUtil.fireEvent(getGrid(), (ComponentEvent<?>) event);
    }
}
