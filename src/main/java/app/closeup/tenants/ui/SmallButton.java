package app.closeup.tenants.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A quiet button among others. */
public final class SmallButton extends Button {

    public SmallButton(String label, Runnable act) {
        super(label, _ -> act.run());
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    }

    public SmallButton visibleIf(boolean condition) {
        setVisible(condition);
        return this;
    }

    /** Says to those who hear it what it acts on. */
    public SmallButton about(String what) {
        setAriaLabel(getText() + ": " + what);
        return this;
    }
}
