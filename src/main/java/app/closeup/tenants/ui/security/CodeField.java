package app.closeup.tenants.ui.security;

import com.vaadin.flow.component.textfield.TextField;

/** A field for a code of an app, or a recovery code, which telephones fill by themselves. */
public final class CodeField {

    private static final int LONGEST = 20;

    private CodeField() {}

    public static void arrange(TextField field) {
        field.getElement().setProperty("autocomplete", "one-time-code");
        field.setMaxLength(LONGEST);
        field.setWidthFull();
        field.setManualValidation(true);
        field.addClassName("code-field");
    }
}
