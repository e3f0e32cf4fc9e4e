package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is yet: what could be here, and how to begin. */
public final class EmptyState extends Div {

    private final Div actions = new Div();

    public EmptyState(Sign sign, String title, String text) {
        var mark = new Div(sign.create());
        mark.addClassName("empty-mark");
        var heading = new H2(title);
        var words = new Paragraph(text);
        words.addClassName("muted");
        actions.addClassName("empty-actions");
        addClassName("empty");
        add(mark, heading, words, actions);
    }

    public EmptyState actions(Component... components) {
        actions.add(components);
        return this;
    }
}
