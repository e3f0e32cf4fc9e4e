package app.closeup.ui.shell;

import app.closeup.ui.Account;
import app.closeup.ui.Preferences;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the page look as the person prefers, and remembers changes. */
final class Screen implements Serializable {

    private final @Nullable Account account;
    private final List<Consumer<Preferences>> listeners = new ArrayList<>();
    private Preferences preferences;

    Screen(@Nullable Account account) {
        this.account = account;
        this.preferences = account == null ? Preferences.DEFAULT : account.preferences();
    }

    Preferences preferences() {
        return preferences;
    }

    /** Tells the listener the present preferences and every later change. */
    void whenChanged(Consumer<Preferences> listener) {
        listeners.add(listener);
        listener.accept(preferences);
    }

    void change(UI ui, UnaryOperator<Preferences> change) {
        preferences = change.apply(preferences);
        if (account != null) {
            account.remember(preferences);
        }
        apply(ui);
        listeners.forEach(listener -> listener.accept(preferences));
    }

    void apply(UI ui) {
        ui.getPage().setColorScheme(colorScheme(preferences.scheme()));
        ui.getPage().executeJs("document.documentElement.dataset.density = $0", density(preferences));
    }

    static ColorScheme.Value colorScheme(Preferences.Scheme scheme) {
        return switch (scheme) {
            case SYSTEM -> ColorScheme.Value.LIGHT_DARK;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }

    static String density(Preferences preferences) {
        return preferences.density().name().toLowerCase(Locale.ROOT);
    }
}
