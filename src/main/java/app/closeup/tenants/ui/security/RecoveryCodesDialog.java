package app.closeup.tenants.ui.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;

/** Shows new recovery codes, this once. */
class RecoveryCodesDialog extends Dialog {

    RecoveryCodesDialog(List<String> codes) {
        setHeaderTitle(getTranslation("tenants.factor.new-codes"));
        setWidth("440px");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var kept = new Button(getTranslation("tenants.recovery.kept"), _ -> close());
        kept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(kept);
        add(new RecoveryCodesList(codes));
    }
}
