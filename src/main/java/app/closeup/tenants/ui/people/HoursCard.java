package app.closeup.tenants.ui.people;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.calendar.BusinessHours;
import app.closeup.tenants.calendar.Week;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.tenants.staff.WorkingHours;
import app.closeup.tenants.ui.HourWords;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** When somebody usually works: as the company is open, or day by day by hours of their own. */
class HoursCard extends Div {

    private final List<HoursDay> days =
            Stream.of(DayOfWeek.values()).map(HoursDay::new).toList();
    private final Checkbox asCompany = new Checkbox(getTranslation("tenants.person.hours.as-company"));
    private final Div own = new Div();
    private final Div companys = new Div();
    private final StaffProfiles profiles;
    private final MemberId member;
    private final Week week;

    HoursCard(MemberId member, StaffProfiles profiles, BusinessHours hours, CompanySettings company, Formats formats) {
        this.member = member;
        this.profiles = profiles;
        this.week = hours.standard().inForce(company.today());
        own.addClassName("hours");
        companys.addClassName("hours");
        for (var number = 0; number < 7; number++) {
            var day = Formats.weekStart().plus(number);
            own.add(days.get(day.getValue() - 1));
            companys.add(line(day, new HourWords(formats)));
        }
        var card = new Card(getTranslation("tenants.person.hours")).body(asCompany, companys, own);
        var editable = StaffProfiles.mayChange(member);
        days.forEach(day -> day.editable(editable));
        asCompany.setReadOnly(!editable);
        asCompany.addValueChangeListener(event -> {
            if (event.isFromClient() && !event.getValue()) {
                beginWithCompanys();
            }
            arrange();
        });
        if (editable) {
            var save = new Button(getTranslation("tenants.person.hours.save"), _ -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var buttons = new Div(save);
            buttons.addClassName("form-buttons");
            card.body(buttons);
        }
        add(card);
        var kept = profiles.hours(member);
        kept.forEach(one -> days.get(one.day().getValue() - 1).show(one));
        asCompany.setValue(kept.isEmpty());
        arrange();
    }

    private void arrange() {
        companys.setVisible(asCompany.getValue());
        own.setVisible(!asCompany.getValue());
    }

    private Div line(DayOfWeek day, HourWords words) {
        var openings = week.on(day);
        var line = new Div(
                new Span(day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale())),
                new Span(openings.isEmpty() ? getTranslation("tenants.hours.closed") : words.of(openings)));
        line.addClassName("hours-company");
        return line;
    }

    /** From the first opening to the last closing of each day, for whoever differs only a little. */
    private void beginWithCompanys() {
        if (days.stream().anyMatch(HoursDay::works)) {
            return;
        }
        for (var day : DayOfWeek.values()) {
            var openings = week.on(day);
            if (!openings.isEmpty() && !openings.getLast().pastMidnight()) {
                days.get(day.getValue() - 1)
                        .show(new WorkingHours(
                                day,
                                openings.getFirst().opens(),
                                openings.getLast().closes()));
            }
        }
    }

    private void save() {
        var hours = new ArrayList<WorkingHours>();
        if (!asCompany.getValue()) {
            var wrong = false;
            for (var day : days) {
                var read = day.read();
                wrong |= read.isEmpty() && day.works();
                read.ifPresent(hours::add);
            }
            if (wrong || hours.isEmpty()) {
                Toast.problem(getTranslation(wrong ? "tenants.person.hours.order" : "tenants.person.hours.none"));
                return;
            }
        }
        profiles.changeHours(member, hours);
        Toast.show(getTranslation("tenants.staff.saved"));
    }
}
