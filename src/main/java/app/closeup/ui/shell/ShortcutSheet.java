package app.closeup.ui.shell;

import app.closeup.ui.kit.SingleKeys;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.dom.Element;
import java.util.Locale;

/** All keys that do something on this screen. */
final class ShortcutSheet extends Dialog {

    private final DescriptionList keys = new DescriptionList();

    ShortcutSheet(SingleKeys singleKeys) {
        setHeaderTitle(getTranslation("ui.shortcuts.title"));
        keys.addClassName("shortcut-sheet");
        line("ui.shortcuts.palette", getTranslation("ui.search.keys"));
        line("ui.shortcuts.search", "/");
        line("ui.shortcuts.sheet", "?");
        line("ui.shortcuts.save", getTranslation("ui.shortcuts.save.keys"));
        line("ui.shortcuts.close", "Esc");
        singleKeys
                .all()
                .forEach(binding -> line(binding.labelKey(), binding.key().toUpperCase(Locale.ROOT)));
        add(keys);
    }

    private void line(String labelKey, String key) {
        var description = new Description();
        description.getElement().appendChild(new Element("kbd").setText(key));
        keys.add(new Term(getTranslation(labelKey)), description);
    }
}
