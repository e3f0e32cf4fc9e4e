package app.closeup.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Asks before the irreversible, naming what will be gone, and before what reaches many. What else can be undone is not
 * asked about: see {@link Toast}.
 */
public final class Confirm extends Dialog {

    private final Button act;

    private Confirm(String title, String consequence, String action, Runnable run) {
        setHeaderTitle(title);
        setWidth("440px");
        var words = new Paragraph(consequence);
        words.addClassName("muted");
        add(words);
        act = new Button(action, _ -> {
            close();
            run.run();
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var stay = new Button(getTranslation("ui.confirm.cancel"), _ -> close());
        stay.setAutofocus(true);
        getFooter().add(stay, act);
        setRole("alertdialog");
    }

    /**
     * @param title the question: "Delete this company?"
     * @param consequence what will be gone, in numbers where there are any
     * @param action the verb on the button: "Delete company"
     */
    public static Confirm irreversible(String title, String consequence, String action, Runnable run) {
        var confirm = new Confirm(title, consequence, action, run);
        confirm.act.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return confirm;
    }

    /**
     * Before what can be taken back, but is felt by many at once.
     *
     * @param consequence whom it reaches and how, in numbers where there are any
     */
    public static Confirm farReaching(String title, String consequence, String action, Runnable run) {
        return new Confirm(title, consequence, action, run);
    }

    /** The word must be typed before the button works. */
    public Confirm typing(String word) {
        var field = new TextField(getTranslation("ui.confirm.type", word));
        field.setWidthFull();
        field.addClassName("confirm-word");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        act.setEnabled(false);
        field.addValueChangeListener(
                event -> act.setEnabled(event.getValue().strip().equals(word)));
        add(field);
        return this;
    }
}
