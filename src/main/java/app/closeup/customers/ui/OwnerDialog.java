package app.closeup.customers.ui;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.MemberId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks who of the staff looks after the chosen customers; nobody is an answer too. */
class OwnerDialog extends Dialog {

    OwnerDialog(List<Colleague> staff, Consumer<@Nullable MemberId> chosen) {
        var owner = new ComboBox<Colleague>(getTranslation("customers.field.owner"));
        owner.setItems(staff);
        owner.setItemLabelGenerator(Colleague::name);
        owner.setPlaceholder(getTranslation("customers.owner.nobody"));
        owner.setClearButtonVisible(true);
        owner.setWidthFull();
        var assign = new Button(getTranslation("customers.bulk.owner.assign"), _ -> {
            close();
            chosen.accept(owner.getOptionalValue().map(Colleague::id).orElse(null));
        });
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setHeaderTitle(getTranslation("customers.bulk.owner"));
        setWidth("380px");
        add(owner);
        getFooter().add(new Button(getTranslation("customers.cancel"), _ -> close()), assign);
    }
}
