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
public final class SingleKeys implements Serializable {

    private final List<Binding> bindings = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    private SingleKeys() {}

    public static SingleKeys of(UI ui) {
        var known = ComponentUtil.getData(ui, SingleKeys.class);
        if (known != null) {
            return known;
        }
        var fresh = new SingleKeys();
        ComponentUtil.setData(ui, SingleKeys.class, fresh);
        return fresh;
    }

    /** Binds a key, such as {@code "n"}, for as long as the component is attached. */
    public static void add(Component owner, String key, String labelKey, Runnable action) {
        var binding = new Binding(key.toLowerCase(Locale.ROOT), labelKey, action);
        owner.getUI().ifPresent(ui -> of(ui).bind(binding));
        owner.addAttachListener(event -> of(event.getUI()).bind(binding));
        owner.addDetachListener(event -> of(event.getUI()).release(binding));
    }

    public List<Binding> all() {
        return List.copyOf(bindings);
    }

    /** Runs what the key means now, if anything; the latest binding wins. */
    public void press(String key) {
        bindings.reversed().stream()
                .filter(binding -> binding.key().equals(key))
                .findFirst()
                .ifPresent(binding -> binding.action().run());
    }

    /** Runs the listener now and at every change. */
    public Registration whenChanged(Runnable listener) {
        listener.run();
        return Registration.addAndRemove(listeners, listener);
    }

    private void bind(Binding binding) {
        if (!bindings.contains(binding)) {
            bindings.add(binding);
            listeners.forEach(Runnable::run);
        }
    }

    private void release(Binding binding) {
        bindings.remove(binding);
        listeners.forEach(Runnable::run);
    }

    public record Binding(String key, String labelKey, Runnable action) {}
}
