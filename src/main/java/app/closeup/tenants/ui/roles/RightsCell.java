package app.closeup.tenants.ui.roles;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;

/** A cell of the table of rights. The browser opens the list of what it can hold, and tells the table what was taken. */
final class RightsCell extends NativeButton {

    private String shown = "";

    RightsCell(String cell) {
        addClassName("matrix-cell");
        getElement()
                .setAttribute("type", "button")
                .setAttribute("data-cell", cell)
                .setAttribute("tabindex", "-1");
    }

    /**
     * @param kind of the choices, by its name in {@link RightsField}
     * @param named what the list is of, for a screen reader
     */
    void choose(String kind, String named) {
        getElement()
                .setAttribute("data-kind", kind)
                .setAttribute("data-named", named)
                .setAttribute("aria-haspopup", "listbox")
                .setAttribute("aria-expanded", "false");
    }

    /**
     * @param now the code of what the cell holds; blank for nothing that is the same throughout
     * @param open the codes of what may be taken
     * @param limit why there is not more; blank when there is
     */
    void choices(String now, Collection<String> open, String limit) {
        getElement()
                .setAttribute("data-now", now)
                .setAttribute("data-open", String.join(" ", open))
                .setAttribute("data-limit", limit);
        setClassName("matrix-limited", !limit.isEmpty());
    }

    /** @param sentence what a screen reader says, and the line below the table */
    void say(String text, String sentence) {
        if (!getText().equals(text)) {
            setText(text);
        }
        setAriaLabel(sentence);
        getElement().setAttribute("data-said", sentence);
    }

    /**
     * @param kind by which it is coloured
     * @param anyway what everybody has without this role; blank for nothing
     */
    void show(String text, String kind, String anyway, String sentence) {
        removeAll();
        var value = new Span(text);
        value.addClassName("matrix-reach");
        add(value);
        if (!anyway.isEmpty()) {
            var small = new Span(anyway);
            small.addClassName("matrix-anyway");
            add(small);
        }
        if (!shown.isEmpty()) {
            removeClassName("matrix-" + shown);
        }
        shown = kind;
        addClassName("matrix-" + kind);
        setAriaLabel(sentence);
        getElement().setAttribute("data-said", sentence);
    }

    void readOnly(boolean readOnly) {
        getElement().setAttribute("aria-disabled", String.valueOf(readOnly));
    }
}
