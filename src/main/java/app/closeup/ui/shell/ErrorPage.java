package app.closeup.ui.shell;

import app.closeup.ui.kit.EmptyState;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;

/** What a page shows instead of itself: what happened, and the way on. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    /** @param key the beginning of the keys of the title and the text */
    void tell(Sign sign, String key, Object... arguments) {
        removeAll();
        title = getTranslation(key + ".title");
        var heading = new H1(title);
        heading.addClassName("visually-hidden");
        addClassNames("page", "error-page");
        add(
                heading,
                new EmptyState(sign, title, getTranslation(key + ".text", arguments))
                        .actions(Links.primaryButton("", getTranslation("ui.error.home"))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
