package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** A framed part of a page with a heading. What is added goes into its body. */
public final class Card extends Section {

    private final Header header = new Header();
    private final H2 heading;
    private final Div body = new Div();

    public Card(String title) {
        heading = new H2(title);
        header.add(heading);
        addClassName("card");
        body.addClassName("card-body");
        super.add(header, body);
        getElement().setAttribute("aria-label", title);
    }

    /** A tag or the like, right beside the heading. */
    public Card beside(Component... components) {
        header.add(components);
        return this;
    }

    /** Buttons or links at the far end of the heading. */
    public Card actions(Component... components) {
        var actions = new Div(components);
        actions.addClassNames("card-actions", "push");
        header.add(actions);
        return this;
    }

    public Card body(Component... components) {
        body.add(components);
        return this;
    }

    public Div body() {
        return body;
    }

    public void title(String title) {
        heading.setText(title);
        getElement().setAttribute("aria-label", title);
    }

    /** Draws the eye: something is due here. */
    public Card urgent() {
        addClassName("card-urgent");
        return this;
    }
}
