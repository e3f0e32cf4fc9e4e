package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;

/** Going to places inside Closeup: routes are written without a leading slash and may carry a query. */
public final class Links {

    private Links() {}

    /** A link in running text. */
    public static Anchor to(String route, String text) {
        return new Anchor(route, text);
    }

    /** A link that looks like a button. */
    public static Anchor button(String route, String text) {
        return styled(route, new Span(text));
    }

    /** A link that looks like a button, with a sign before the text. */
    public static Anchor button(String route, String text, Sign sign) {
        return styled(route, sign.create(), new Span(text));
    }

    /** A link that looks like the page's main button. */
    public static Anchor primaryButton(String route, String text) {
        var link = button(route, text);
        link.addClassName("button-primary");
        return link;
    }

    /** A link that looks like a button without a frame, for what is seldom wanted. */
    public static Anchor quietButton(String route, String text) {
        var link = button(route, text);
        link.addClassName("button-quiet");
        return link;
    }

    public static void open(UI ui, String route) {
        var location = new Location(route);
        ui.navigate(location.getPath(), location.getQueryParameters());
    }

    /** Opens a list as it was left in this tab: searched, filtered and sorted. */
    public static void backToList(UI ui, String route) {
        open(ui, ListMemory.of(ui).routeTo(route));
    }

    private static Anchor styled(String route, Component... content) {
        var link = new Anchor(route, content);
        link.addClassName("button");
        return link;
    }
}
