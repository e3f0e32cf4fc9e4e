package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The shortcuts of one plain key that hold while their component is on the screen. They never fire while someone types,
 * appear in the sheet of shortcuts, and can be switched off by each person.
 */
public final class Shortcuts implements Serializable {

    private final List<Shortcut> shortcuts = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    private Shortcuts() {}

    public static Shortcuts of(UI ui) {
        var known = ComponentUtil.getData(ui, Shortcuts.class);
        if (known != null) {
            return known;
        }
        var fresh = new Shortcuts();
        ComponentUtil.setData(ui, Shortcuts.class, fresh);
        return fresh;
    }

    /** Binds a key, such as {@code "n"}, for as long as the component is attached. */
    public static void add(Component owner, String key, String labelKey, Runnable action) {
        var shortcut = new Shortcut(key.toLowerCase(Locale.ROOT), labelKey, action);
        owner.getUI().ifPresent(ui -> of(ui).bind(shortcut));
        owner.addAttachListener(event -> of(event.getUI()).bind(shortcut));
        owner.addDetachListener(event -> of(event.getUI()).release(shortcut));
    }

    public List<Shortcut> all() {
        return List.copyOf(shortcuts);
    }

    /** Runs what the key means now, if anything; the latest binding wins. */
    public void press(String key) {
        shortcuts.reversed().stream()
                .filter(shortcut -> shortcut.key().equals(key))
                .findFirst()
                .ifPresent(shortcut -> shortcut.action().run());
    }

    /** Runs the listener now and at every change. */
    public Registration whenChanged(Runnable listener) {
        listener.run();
        return Registration.addAndRemove(listeners, listener);
    }

    private void bind(Shortcut shortcut) {
        if (!shortcuts.contains(shortcut)) {
            shortcuts.add(shortcut);
            listeners.forEach(Runnable::run);
        }
    }

    private void release(Shortcut shortcut) {
        shortcuts.remove(shortcut);
        listeners.forEach(Runnable::run);
    }

    public record Shortcut(String key, String labelKey, Runnable action) {}
}
