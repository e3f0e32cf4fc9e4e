package app.closeup.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Set;

/** What can be done with the selected entries; above the list, where it covers none of them. */
final class BulkBar<T> extends Div {

    private final Span count = new Span();
    private Set<T> selected = Set.of();

    BulkBar(Iterable<BulkAction<T>> actions, Runnable clear) {
        addClassName("bulk-bar");
        count.getElement().setAttribute("role", "status");
        add(count);
        for (var action : actions) {
            var button = new Button(
                    action.label(), action.sign().create(), _ -> action.action().accept(selected));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(button);
        }
        var none = new Button(getTranslation("ui.list.selection.clear"), _ -> clear.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        none.addClassName("push");
        add(none);
        setVisible(false);
    }

    void show(Set<T> items) {
        selected = Set.copyOf(items);
        count.setText(getTranslation("ui.list.selected", selected.size()));
        setVisible(!selected.isEmpty());
    }
}
