package app.closeup.tenants.ui.people;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.tenants.staff.WorkingHours;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When somebody usually works, day by day. */
class HoursCard extends Div {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final List<Day> days = Stream.of(DayOfWeek.values()).map(Day::new).toList();
    private final StaffProfiles profiles;
    private final MemberId member;

    HoursCard(MemberId member, StaffProfiles profiles) {
        this.member = member;
        this.profiles = profiles;
        var list = new Div();
        list.addClassName("hours");
        days.forEach(list::add);
        var card = new Card(getTranslation("tenants.person.hours")).body(list);
        var editable = StaffProfiles.mayChange(member);
        days.forEach(day -> day.editable(editable));
        if (editable) {
            var save = new Button(getTranslation("tenants.person.hours.save"), _ -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var buttons = new Div(save);
            buttons.addClassName("form-buttons");
            card.body(buttons);
        }
        add(card);
        profiles.hours(member)
                .forEach(hours -> days.get(hours.day().getValue() - 1).show(hours));
    }

    private void save() {
        var hours = new ArrayList<WorkingHours>();
        var wrong = false;
        for (var day : days) {
            var read = day.read();
            wrong |= read.isEmpty() && day.works();
            read.ifPresent(hours::add);
        }
        if (wrong) {
            Toast.problem(getTranslation("tenants.person.hours.order"));
            return;
        }
        profiles.changeHours(member, hours);
        Toast.show(getTranslation("tenants.staff.saved"));
    }

    /** A day of the week. */
    private static final class Day extends Div {

        private final DayOfWeek day;
        private final Checkbox works = new Checkbox();
        private final TimePicker from = new TimePicker();
        private final TimePicker until = new TimePicker();
        private final Span off = new Span(getTranslation("tenants.person.hours.off"));

        Day(DayOfWeek day) {
            this.day = day;
            var name = day.getDisplayName(TextStyle.FULL, getLocale());
            works.setLabel(name);
            from.setAriaLabel(getTranslation("tenants.person.hours.from", name));
            until.setAriaLabel(getTranslation("tenants.person.hours.until", name));
            for (var field : List.of(from, until)) {
                field.setStep(Duration.ofMinutes(30));
                field.setWidth("110px");
            }
            off.addClassNames("small", "muted");
            works.addValueChangeListener(event -> {
                if (event.isFromClient() && event.getValue() && from.isEmpty()) {
                    from.setValue(NINE);
                    until.setValue(FIVE);
                }
                arrange();
            });
            addClassName("hours-day");
            add(works, from, new Span("–"), until, off);
            arrange();
        }

        void editable(boolean editable) {
            works.setReadOnly(!editable);
            from.setReadOnly(!editable);
            until.setReadOnly(!editable);
        }

        void show(WorkingHours hours) {
            from.setValue(hours.from());
            until.setValue(hours.until());
            works.setValue(true);
            arrange();
        }

        boolean works() {
            return works.getValue();
        }

        /** Empty on a day off, and where the end is not after the begin, which is shown. */
        Optional<WorkingHours> read() {
            until.setInvalid(false);
            if (!works()) {
                return Optional.empty();
            }
            if (from.isEmpty() || until.isEmpty()) {
                until.setInvalid(true);
                return Optional.empty();
            }
            var hours = new WorkingHours(day, from.getValue(), until.getValue());
            until.setInvalid(!hours.inOrder());
            return hours.inOrder() ? Optional.of(hours) : Optional.empty();
        }

        private void arrange() {
            setClassName("hours-off", !works());
        }
    }
}
