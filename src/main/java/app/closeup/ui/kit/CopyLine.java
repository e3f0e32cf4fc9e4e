package app.closeup.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Something to be written elsewhere exactly so, with a button that copies it. */
public final class CopyLine extends Div {

    /** In the browser and by the click itself: only then do all browsers let a page copy. */
    private static final String COPY = """
            this.addEventListener('click', () => {
              if (navigator.clipboard) {
                navigator.clipboard.writeText($0);
              } else {
                const range = document.createRange();
                range.selectNodeContents($1);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                document.execCommand('copy');
              }
            });
            """;

    private final Button button = new Button(getTranslation("ui.copy"));
    private final Code code;

    public CopyLine(String label, String text) {
        code = new Code(text);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("ui.copy.label", label));
        button.addClickListener(_ -> Toast.show(getTranslation("ui.copy.done", label)));
        var name = new Span(label);
        name.addClassNames("small", "muted");
        addClassName("copy-line");
        add(name, code, button);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        button.getElement().executeJs(COPY, code.getText(), code.getElement());
    }
}
