package app.closeup.tenants.ui.hours;

import app.closeup.tenants.calendar.CalendarDetails;
import app.closeup.tenants.calendar.CalendarSettings;
import app.closeup.tenants.calendar.Opening;
import app.closeup.tenants.calendar.Times;
import app.closeup.tenants.calendar.Week;
import app.closeup.tenants.ui.HourWords;
import app.closeup.tenants.ui.ZoneField;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a new week, and from which day on it holds. */
final class WeekDialog extends Dialog {

    private static final List<Opening> EXAMPLE = List.of(
            Opening.of(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 30)),
            Opening.of(DayOfWeek.MONDAY, LocalTime.of(13, 0), LocalTime.of(18, 0)));
    private static final List<Opening> NIGHT =
            List.of(Opening.of(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)));

    private final Map<DayOfWeek, TextField> days = new LinkedHashMap<>();
    private final DateField from = new DateField(getTranslation("tenants.hours.week.from"));
    private final ZoneField zone;
    private final CalendarDetails calendar;
    private final CalendarSettings calendars;
    private final Runnable changed;
    private final String example;

    WeekDialog(CalendarDetails calendar, CalendarSettings calendars, Formats formats, Clock clock, Runnable changed) {
        super(calendar.entry().name());
        this.calendar = calendar;
        this.calendars = calendars;
        this.changed = changed;
        var words = new HourWords(formats);
        example = words.of(EXAMPLE);
        var earliest = calendar.changeableFrom(clock.instant());
        var latest = calendar.calendar().inForce(earliest);
        from.setMin(earliest);
        from.setValue(earliest);
        from.setRequiredIndicatorVisible(true);
        from.setHelperText(getTranslation("tenants.hours.week.from.help"));
        zone = new ZoneField(getTranslation("tenants.company.zone"), clock);
        zone.setValue(latest.zone());

        var form = new Form(getTranslation("tenants.hours.week.save"), this::save);
        var help = new Paragraph(getTranslation("tenants.hours.week.help", example, words.of(NIGHT)));
        help.addClassNames("small", "muted");
        form.note(help);
        for (var number = 0; number < 7; number++) {
            var day = Formats.weekStart().plus(number);
            var field = new TextField(day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
            field.setPlaceholder(getTranslation("tenants.hours.closed"));
            field.setValue(words.typed(day, latest.on(day)));
            field.setClearButtonVisible(true);
            days.put(day, field);
            form.field(day.name(), field);
        }
        form.field("from", from).field("zone", zone).cancel(getTranslation("ui.confirm.cancel"), this::close);
        setWidth("640px");
        add(form);
    }

    private List<Form.Problem> save() {
        var problems = new ArrayList<Form.Problem>();
        var openings = new ArrayList<Opening>();
        days.forEach((day, field) -> Times.parse(day, field.getValue())
                .ifPresentOrElse(
                        openings::addAll,
                        () -> problems.add(new Form.Problem(
                                day.name(), getTranslation("tenants.hours.week.unreadable", example)))));
        if (from.isEmpty()) {
            problems.add(new Form.Problem("from", getTranslation("tenants.hours.week.from.needed")));
        }
        if (zone.isEmpty()) {
            problems.add(new Form.Problem("zone", getTranslation("tenants.hours.zone.needed")));
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        return calendars
                .change(calendar.entry().id(), new Week(from.getValue(), zone.getValue(), openings))
                .map(key -> List.of(new Form.Problem(key.endsWith("past") ? "from" : null, getTranslation(key))))
                .orElseGet(() -> {
                    close();
                    Toast.show(getTranslation("tenants.hours.week.saved"));
                    changed.run();
                    return List.of();
                });
    }
}
