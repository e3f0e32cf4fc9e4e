package app.closeup.customers.ui;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import app.closeup.tenants.ui.people.ColleaguePicker;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks who of the staff looks after the chosen customers; nobody is an answer too. */
class OwnerDialog extends Dialog {

    OwnerDialog(Staff staff, Consumer<@Nullable MemberId> chosen) {
        var owner = new ColleaguePicker(getTranslation("customers.field.owner"), staff);
        owner.setPlaceholder(getTranslation("customers.owner.nobody"));
        owner.setWidthFull();
        var assign = new Button(getTranslation("customers.bulk.owner.assign"), _ -> {
            close();
            chosen.accept(owner.chosen());
        });
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setHeaderTitle(getTranslation("customers.bulk.owner"));
        setWidth("380px");
        add(owner);
        getFooter().add(new Button(getTranslation("customers.cancel"), _ -> close()), assign);
    }
}
