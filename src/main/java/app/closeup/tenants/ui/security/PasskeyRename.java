package app.closeup.tenants.ui.security;

import app.closeup.tenants.passkeys.Passkey;
import app.closeup.tenants.passkeys.Passkeys;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Gives a passkey another name. */
class PasskeyRename extends Dialog {

    private final TextField name = new TextField(getTranslation("tenants.passkey.name"));
    private final Passkey passkey;
    private final Passkeys passkeys;
    private final Runnable renamed;

    PasskeyRename(Passkey passkey, Passkeys passkeys, Runnable renamed) {
        this.passkey = passkey;
        this.passkeys = passkeys;
        this.renamed = renamed;
        setHeaderTitle(getTranslation("tenants.passkey.rename.title"));
        setWidth("440px");
        name.setMaxLength(Passkeys.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setValue(passkey.name());
        name.setAutofocus(true);
        name.setAutoselect(true);
        add(new Form(getTranslation("tenants.passkey.rename.save"), this::save)
                .wide("name", name)
                .cancel(getTranslation("tenants.proof.cancel"), this::close)
                .byEnter());
    }

    private List<Form.Problem> save() {
        if (name.getValue().isBlank()) {
            return List.of(new Form.Problem("name", getTranslation("tenants.passkey.name.needed")));
        }
        passkeys.rename(passkey.id(), name.getValue());
        close();
        renamed.run();
        return List.of();
    }
}
