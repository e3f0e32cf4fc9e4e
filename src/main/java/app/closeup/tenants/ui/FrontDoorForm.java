package app.closeup.tenants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What front doors ask: fields one below the other and a button, which works once each field is right and says what is not. */
public class FrontDoorForm extends Div {

    private final List<Check> checks = new ArrayList<>();
    private final Div notices = new Div();
    private final Button button = new Button();
    private Runnable action;

    public FrontDoorForm(String button, Runnable action) {
        this.action = action;
        this.button.setText(button);
        this.button.addClassName("front-door-press");
        this.button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.button.setDisableOnClick(true);
        this.button.addClickShortcut(Key.ENTER).listenOn(this);
        this.button.addClickListener(_ -> press());
        addClassName("front-door-form");
        add(notices, this.button);
    }

    public void add(TextFieldBase<?, String> field, String autocomplete, Predicate<String> right, String messageKey) {
        add(field, autocomplete, typed -> right.test(typed) ? Optional.empty() : Optional.of(messageKey));
    }

    public void addPassword(PasswordField field, Function<String, Optional<String>> problem) {
        add(field, "new-password", problem);
    }

    /** What the button does, where that needs the form itself. */
    public void whenPressed(Runnable action) {
        this.action = action;
    }

    /** A field with nothing to check. */
    public void addPlain(Component field) {
        addComponentAtIndex(indexOf(button), field);
    }

    /** Says above the fields why it did not work. */
    public void refuse(String text) {
        notices.removeAll();
        notices.add(Notice.problem(text));
    }

    private void add(TextFieldBase<?, String> field, String autocomplete, Function<String, Optional<String>> problem) {
        field.getElement().setProperty("autocomplete", autocomplete);
        field.setRequired(true);
        field.setManualValidation(true);
        var check = new Check(field, problem);
        checks.add(check);
        field.addValueChangeListener(_ -> {
            if (field.isInvalid()) {
                check.passes();
            }
        });
        addComponentAtIndex(indexOf(button), field);
    }

    private void press() {
        notices.removeAll();
        var wrong = checks.stream().filter(check -> !check.passes()).toList();
        try {
            if (wrong.isEmpty()) {
                action.run();
            } else {
                wrong.getFirst().field().focus();
            }
        } finally {
            button.setEnabled(true);
        }
    }

    private record Check(TextFieldBase<?, String> field, Function<String, Optional<String>> problem) {

        boolean passes() {
            var wrong = problem.apply(field.getValue());
            field.setErrorMessage(wrong.map(key -> field.getTranslation(key)).orElse(""));
            field.setInvalid(wrong.isPresent());
            return wrong.isEmpty();
        }
    }
}
