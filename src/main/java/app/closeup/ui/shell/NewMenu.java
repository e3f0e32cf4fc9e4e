package app.closeup.ui.shell;

import app.closeup.ui.NewAction;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;
import java.util.Optional;

/** What can be created from anywhere. */
final class NewMenu extends MenuBar {

    private NewMenu(List<NewAction> actions) {
        addClassName("shell-new");
        var label = new Span(Sign.PLUS.create(), new Span(getTranslation("ui.new")));
        label.addClassName("shell-item");
        var root = addItem(label);
        root.setAriaLabel(getTranslation("ui.new"));
        for (var action : actions) {
            var words = new Span(action.sign().create(), new Span(getTranslation(action.labelKey())));
            words.addClassName("shell-item");
            root.getSubMenu().addItem(words, _ -> getUI().ifPresent(ui -> Links.open(ui, action.route())));
        }
    }

    static Optional<NewMenu> of(List<NewAction> actions) {
        return actions.isEmpty() ? Optional.empty() : Optional.of(new NewMenu(actions));
    }
}
