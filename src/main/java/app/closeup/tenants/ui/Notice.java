package app.closeup.tenants.ui;

import com.vaadin.flow.component.html.Div;

/** A message in the card that is read out when it appears. */
public class Notice extends Div {

    private Notice(String text, String tone, String role) {
        super(text);
        addClassNames("front-door-notice", tone);
        getElement().setAttribute("role", role);
    }

    public static Notice problem(String text) {
        return new Notice(text, "problem", "alert");
    }

    public static Notice news(String text) {
        return new Notice(text, "news", "status");
    }
}
