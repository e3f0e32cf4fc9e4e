package app.closeup.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** What can be done with the selected entries; in the place of the toolbar, so that no entry moves or is covered. */
final class BulkBar<T> extends Div {

    private final Span count = new Span();
    private final Button all;
    private Set<T> selected = Set.of();

    BulkBar(Iterable<BulkAction<T>> actions, Runnable selectAll, Runnable clear) {
        addClassName("bulk-bar");
        count.getElement().setAttribute("role", "status");
        all = new Button("", _ -> selectAll.run());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        all.addClassName("bulk-all");
        add(count, all);
        for (var action : actions) {
            var button = new Button(
                    action.label(), action.sign().create(), _ -> action.action().accept(selected));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(button);
        }
        var none = new Button(getTranslation("ui.list.selection.clear"), _ -> clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        none.setAriaLabel(getTranslation("ui.list.selection.clear.long"));
        none.addClassName("push");
        add(none);
        setVisible(false);
    }

    /** @param matching how many entries the list has, counted no further than one past {@link ListBulk#MOST} */
    void show(Set<T> items, int matching) {
        selected = Set.copyOf(items);
        count.setText(getTranslation("ui.list.selected", selected.size()));
        all.setText(
                matching > ListBulk.MOST
                        ? getTranslation("ui.list.select-first", ListBulk.MOST)
                        : getTranslation("ui.list.select-all", matching));
        all.setVisible(selected.size() < Math.min(matching, ListBulk.MOST));
        setVisible(!selected.isEmpty());
    }
}
