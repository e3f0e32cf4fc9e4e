package app.closeup.tenants.ui.people;

import app.closeup.tenants.staff.WorkingHours;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;

/** When somebody works on a day of the week, or that it is a day off. */
final class HoursDay extends Div {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final DayOfWeek day;
    private final Checkbox works = new Checkbox();
    private final TimePicker from = new TimePicker();
    private final TimePicker until = new TimePicker();

    HoursDay(DayOfWeek day) {
        this.day = day;
        var name = day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
        var off = new Span(getTranslation("tenants.person.hours.off"));
        works.setLabel(name);
        from.setAriaLabel(getTranslation("tenants.person.hours.from", name));
        until.setAriaLabel(getTranslation("tenants.person.hours.until", name));
        for (var field : List.of(from, until)) {
            field.setStep(Duration.ofMinutes(30));
            field.setWidth("120px");
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
