package app.closeup.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PageTitle;
import java.util.regex.Pattern;

/** What pages are called. In {@code @PageTitle} and {@code @Menu} stands a key of the message bundles. */
final class PageTitles {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");

    private PageTitles() {}

    static String of(Component view) {
        if (view instanceof HasDynamicTitle titled) {
            return titled.getPageTitle();
        }
        var annotation = view.getClass().getAnnotation(PageTitle.class);
        return annotation == null ? "" : text(view, annotation.value());
    }

    static String text(Component component, String keyOrText) {
        return KEY.matcher(keyOrText).matches() ? component.getTranslation(keyOrText) : keyOrText;
    }

    static String full(Component component, String title) {
        var brand = component.getTranslation("ui.brand");
        return title.isBlank() ? brand : title + " · " + brand;
    }
}
