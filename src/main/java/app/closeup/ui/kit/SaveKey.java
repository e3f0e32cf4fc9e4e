package app.closeup.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import java.util.List;

/** Ctrl+Enter, on a Mac Cmd+Enter, saves what is being written. */
public final class SaveKey {

    private SaveKey() {}

    /** Holds while the focus is in the component; what was typed there is known when the saving runs. */
    public static void add(Component owner, Runnable save) {
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(owner, save::run, Key.ENTER, modifier)
                    .listenOn(owner)
                    .resetFocusOnActiveElement();
        }
    }
}
