package app.closeup.tenants.ui.people;

import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import app.closeup.tenants.staff.Absence;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Sign;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** When somebody is away, and who stands in. */
class AbsenceCard extends Div {

    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph(getTranslation("tenants.person.absence.none"));
    private final MemberId member;
    private final StaffProfiles profiles;
    private final Staff staff;
    private final Formats formats;

    AbsenceCard(MemberId member, StaffProfiles profiles, Staff staff, Formats formats) {
        this.member = member;
        this.profiles = profiles;
        this.staff = staff;
        this.formats = formats;
        list.addClassName("settings-list");
        nothing.addClassNames("small", "muted");
        var card = new Card(getTranslation("tenants.person.absence")).body(nothing, list);
        if (StaffProfiles.mayChange(member)) {
            var add = new Button(getTranslation("tenants.person.absence.add"), Sign.PLUS.create(), _ -> ask());
            add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            card.actions(add);
        }
        add(card);
        show();
    }

    private void show() {
        var absences = profiles.absences(member);
        var names = staff.names(
                absences.stream().map(Absence::deputy).filter(Objects::nonNull).toList());
        list.removeAll();
        absences.forEach(absence -> list.add(row(absence, names)));
        nothing.setVisible(absences.isEmpty());
        list.setVisible(!absences.isEmpty());
    }

    private ListItem row(Absence absence, Map<MemberId, ColleagueName> names) {
        var days = new Span(
                absence.first().equals(absence.last())
                        ? formats.date(absence.first())
                        : getTranslation(
                                "tenants.person.absence.days",
                                formats.date(absence.first()),
                                formats.date(absence.last())));
        var deputy = absence.deputy() == null ? null : names.get(absence.deputy());
        var detail = new Span(
                deputy == null
                        ? getTranslation("tenants.person.absence.nobody")
                        : getTranslation("tenants.person.absence.stands-in", ColleaguePicker.words(deputy)));
        detail.addClassNames("small", "muted");
        var words = new Div(days, detail);
        words.addClassName("settings-words");
        var row = new ListItem(words);
        if (StaffProfiles.mayChange(member)) {
            var remove = new Button(Sign.CLOSE.create(), _ -> remove(absence));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
            remove.setAriaLabel(getTranslation("tenants.person.absence.remove", days.getText()));
            row.add(remove);
        }
        return row;
    }

    private void remove(Absence absence) {
        profiles.removeAbsence(absence.id());
        show();
        Toast.undoable(getTranslation("tenants.person.absence.removed"), () -> {
            profiles.addAbsence(absence.member(), absence.first(), absence.last(), absence.deputy());
            show();
        });
    }

    private void ask() {
        var first = new DateField(getTranslation("tenants.person.absence.first"));
        var last = new DateField(getTranslation("tenants.person.absence.last"));
        var deputy = new ColleaguePicker(getTranslation("tenants.person.absence.deputy"), staff).without(member);
        deputy.setVisible(StaffProfiles.mayNameDeputy(member));
        first.setRequiredIndicatorVisible(true);
        last.setRequiredIndicatorVisible(true);
        deputy.setPlaceholder(getTranslation("tenants.staff.type-a-name"));
        var dialog = new Dialog();
        var form = new Form(getTranslation("tenants.person.absence.add"), () -> add(first, last, deputy))
                .field("first", first)
                .field("last", last)
                .wide("deputy", deputy)
                .cancel(getTranslation("tenants.staff.cancel"), dialog::close)
                .whenSaved(() -> {
                    dialog.close();
                    show();
                });
        dialog.setHeaderTitle(getTranslation("tenants.person.absence.add"));
        dialog.setWidth("440px");
        dialog.add(form);
        dialog.open();
    }

    private List<Form.Problem> add(DateField first, DateField last, ColleaguePicker deputy) {
        if (first.isEmpty() || last.isEmpty()) {
            return List.of(new Form.Problem(
                    first.isEmpty() ? "first" : "last", getTranslation("tenants.person.absence.day.needed")));
        }
        return profiles.addAbsence(member, first.getValue(), last.getValue(), deputy.chosen())
                .map(key -> List.of(new Form.Problem(key.contains("deputy") ? "deputy" : "last", getTranslation(key))))
                .orElse(List.of());
    }
}
