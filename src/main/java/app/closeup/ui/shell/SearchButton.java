package app.closeup.ui.shell;

import app.closeup.ui.kit.Sign;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Looks like a field of search and opens the palette, in the browser alone. */
final class SearchButton extends NativeButton {

    SearchButton(Palette palette) {
        addClassName("shell-search");
        var words = new Span(getTranslation("ui.search"));
        words.addClassName("truncate");
        add(Sign.SEARCH.create(), words);
        getElement()
                .setAttribute("aria-haspopup", "dialog")
                .setAttribute("aria-keyshortcuts", "Control+K Meta+K /")
                .appendChild(new Element("kbd")
                        .setText(getTranslation("ui.search.keys"))
                        .setAttribute("aria-hidden", "true"));
        getElement().executeJs("this.addEventListener('click', () => $0.open())", palette.getElement());
    }
}
