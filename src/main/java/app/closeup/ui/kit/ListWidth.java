package app.closeup.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** Whether the window has room for a list's columns: for all, for the important ones, or for a card alone. */
final class ListWidth {

    private static final int PHONE = 600;
    private static final int NARROW = 900;

    private final Runnable changed;

    private @Nullable Registration resizing;
    private boolean phone;
    private boolean narrow;

    ListWidth(Runnable changed) {
        this.changed = changed;
    }

    boolean phone() {
        return phone;
    }

    boolean narrow() {
        return narrow;
    }

    void follow(UI ui) {
        var page = ui.getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
    }

    void leave() {
        if (resizing != null) {
            resizing.remove();
        }
    }

    private void fit(int width) {
        var isPhone = width > 0 && width < PHONE;
        var isNarrow = width > 0 && width < NARROW;
        if (isPhone != phone || isNarrow != narrow) {
            phone = isPhone;
            narrow = isNarrow;
            changed.run();
        }
    }
}
