package app.closeup.tenants.ui.people;

import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;

/** Asks for colleagues, each found by typing. */
class ColleaguesDialog extends Dialog {

    ColleaguesDialog(String title, String act, Staff staff, Consumer<List<MemberId>> chosen) {
        var people = new MultiSelectComboBox<ColleagueName>(getTranslation("tenants.staff.colleagues"));
        people.setItems(
                query -> staff.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        people.setItemLabelGenerator(ColleaguePicker::words);
        people.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        people.setPlaceholder(getTranslation("tenants.staff.type-a-name"));
        var form = new Form(act, () -> {
                    if (people.isEmpty()) {
                        return List.of(new Form.Problem("people", getTranslation("tenants.staff.choose-somebody")));
                    }
                    chosen.accept(
                            people.getValue().stream().map(ColleagueName::id).toList());
                    return List.of();
                })
                .wide("people", people)
                .cancel(getTranslation("tenants.staff.cancel"), this::close)
                .whenSaved(this::close);
        setHeaderTitle(title);
        setWidth("440px");
        add(form);
    }
}
