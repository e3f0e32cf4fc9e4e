package app.closeup.tenants.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A quiet button among others. */
final class SmallButton extends Button {

    SmallButton(String label, Runnable act) {
        super(label, _ -> act.run());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    }

    SmallButton visibleIf(boolean condition) {
        setVisible(condition);
        return this;
    }

    /** Says to those who hear it what it acts on. */
    SmallButton about(String what) {
        setAriaLabel(getText() + ": " + what);
        return this;
    }
}
