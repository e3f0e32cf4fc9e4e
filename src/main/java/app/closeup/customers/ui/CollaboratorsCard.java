package app.closeup.customers.ui;

import app.closeup.customers.Collaborators;
import app.closeup.customers.parties.CustomerId;
import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.Staff;
import app.closeup.tenants.ui.people.ColleaguePicker;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.PersonMark;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The colleagues to whom a customer counts as their own, beside its owner. */
class CollaboratorsCard extends CardPart {

    private final CustomerId customer;
    private final Collaborators collaborators;
    private final Staff staff;
    private final boolean assignable;

    CollaboratorsCard(CustomerId customer, Collaborators collaborators, Staff staff, boolean assignable) {
        super("customers.collaborators");
        this.customer = customer;
        this.collaborators = collaborators;
        this.staff = staff;
        this.assignable = assignable;
        var add = new Button(getTranslation("customers.collaborators.add"), Sign.PLUS.create(), _ -> ask());
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add.setAriaLabel(getTranslation("customers.collaborators.add.label"));
        add.setVisible(assignable);
        card().actions(add);
        reload();
    }

    private void reload() {
        show();
        var people = collaborators.of(customer);
        if (people.isEmpty()) {
            var nothing = new Paragraph(getTranslation("customers.collaborators.none"));
            nothing.addClassNames("small", "muted");
            card().body(nothing);
        }
        people.forEach(colleague -> card().body(line(colleague)));
    }

    private Div line(ColleagueName colleague) {
        var name = new Span(ColleaguePicker.words(colleague));
        name.addClassName("truncate");
        var remove = new Button(Sign.CLOSE.create(), _ -> remove(colleague));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(getTranslation("customers.collaborators.remove", colleague.name()));
        remove.setVisible(assignable);
        remove.addClassName("push");
        var line = new Div(PersonMark.person(colleague.name()), name, remove);
        line.addClassName("row");
        return line;
    }

    private void ask() {
        var picker = new ColleaguePicker(getTranslation("customers.collaborators.who"), staff);
        var dialog = new Dialog();
        var form = new Form(getTranslation("customers.collaborators.add"), () -> add(picker))
                .wide("who", picker)
                .cancel(getTranslation("customers.cancel"), dialog::close)
                .whenSaved(() -> {
                    dialog.close();
                    reload();
                });
        dialog.setHeaderTitle(getTranslation("customers.collaborators.add.label"));
        dialog.setWidth("440px");
        dialog.add(form);
        dialog.open();
    }

    private List<Form.Problem> add(ColleaguePicker picker) {
        var chosen = picker.chosen();
        if (chosen == null) {
            return List.of(new Form.Problem("who", getTranslation("customers.collaborators.needed")));
        }
        return collaborators
                .add(customer, chosen)
                .map(key -> List.of(new Form.Problem("who", getTranslation(key))))
                .orElse(List.of());
    }

    private void remove(ColleagueName colleague) {
        collaborators.remove(customer, colleague.id());
        reload();
        Toast.undoable(getTranslation("customers.collaborators.removed", colleague.name()), () -> {
            collaborators.add(customer, colleague.id()).ifPresent(key -> Toast.problem(getTranslation(key)));
            reload();
        });
    }
}
