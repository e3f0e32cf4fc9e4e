package app.closeup.tenants.ui.roles;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A cell of the table of rights. The browser tells the table which key was pressed in it. */
final class RightsCell extends NativeButton {

    private String shown = "";

    RightsCell(String cell) {
        addClassName("matrix-cell");
        getElement()
                .setAttribute("type", "button")
                .setAttribute("data-cell", cell)
                .setAttribute("tabindex", "-1");
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
     * @param limit why there is not more to choose; blank when there is
     */
    void show(String text, String kind, String anyway, String sentence, String limit) {
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
        setClassName("matrix-limited", !limit.isEmpty());
        var whole = String.join(" ", sentence, anyway, limit).strip();
        setAriaLabel(whole);
        getElement().setAttribute("data-said", whole);
    }

    void readOnly(boolean readOnly) {
        getElement().setAttribute("aria-disabled", String.valueOf(readOnly));
    }
}
