package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** One entry of a list, at its side: enough to act, and the way to the full page. */
public final class SidePanel extends Aside {

    private final H2 title;
    private final Header header = new Header();
    private final Div words = new Div();
    private final Div body = new Div();
    private final Button close = new Button(Sign.CLOSE.create());

    /** @param route the entry's full page */
    public SidePanel(String title, String route) {
        this.title = new H2(title);
        this.title.getElement().setAttribute("tabindex", "-1");
        words.add(this.title);
        words.addClassName("panel-words");
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(getTranslation("ui.close"));
        header.add(words, Links.button(route, getTranslation("ui.list.open")), close);
        body.addClassName("panel-body");
        addClassName("side-panel");
        getElement().setAttribute("aria-label", title);
        add(header, body);
    }

    /** An avatar or the like before the title. */
    public SidePanel mark(Component mark) {
        header.addComponentAsFirst(mark);
        return this;
    }

    public SidePanel subtitle(String text) {
        var line = new Paragraph(text);
        line.addClassNames("small", "muted");
        words.add(line);
        return this;
    }

    public SidePanel body(Component... components) {
        body.add(components);
        return this;
    }

    void whenClosed(Runnable action) {
        close.addClickListener(_ -> action.run());
    }

    void focusTitle() {
        title.getElement().callJsFunction("focus");
    }
}
