package app.closeup.tenants.ui.door;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** The page of everybody who is not inside yet: the name, and one card in the middle. */
@StyleSheet("closeup/front-door.css")
abstract class FrontDoor extends Main implements HasDynamicTitle {

    private final Div card = new Div();

    FrontDoor() {
        var lens = new Span();
        lens.addClassName("front-door-lens");
        lens.getElement().setAttribute("aria-hidden", "true");
        var brand = new Div(lens, new Span(getTranslation("tenants.brand")));
        brand.addClassName("front-door-brand");
        card.addClassName("front-door-card");
        addClassName("front-door");
        add(brand, card);
    }

    abstract String title();

    @Override
    public final String getPageTitle() {
        return title() + " · " + getTranslation("tenants.brand");
    }

    /** The card, whose first child is the page's heading. */
    Div card() {
        return card;
    }

    void headline(String text) {
        card.add(new H1(text));
    }

    void lead(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("front-door-lead");
        card.add(paragraph);
    }

    /** The lines under the card. */
    void below(Component... components) {
        var lines = new Div(components);
        lines.addClassName("front-door-below");
        add(lines);
    }
}
