package app.closeup.customers.ui;

import app.closeup.customers.parties.Stage;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;

/** Asks how far the chosen customers have come. */
class StageDialog extends Dialog {

    StageDialog(Consumer<Stage> chosen) {
        var stage = new RadioButtonGroup<Stage>(getTranslation("customers.field.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(Words::of);
        stage.setValue(Stage.CLIENT);
        stage.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        var change = new Button(getTranslation("customers.bulk.stage"), _ -> {
            close();
            chosen.accept(stage.getValue());
        });
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setHeaderTitle(getTranslation("customers.bulk.stage"));
        setWidth("340px");
        add(stage);
        getFooter().add(new Button(getTranslation("customers.cancel"), _ -> close()), change);
    }
}
