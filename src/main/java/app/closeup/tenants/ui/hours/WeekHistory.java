package app.closeup.tenants.ui.hours;

import app.closeup.tenants.calendar.CalendarDetails;
import app.closeup.tenants.calendar.CalendarDetails.Change;
import app.closeup.tenants.calendar.CalendarSettings;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.ui.SmallButton;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The week that is in force, those that will be, and those that were. */
final class WeekHistory extends Div {

    private final CalendarSettings calendars;
    private final Formats formats;

    WeekHistory(CalendarDetails calendar, CalendarSettings calendars, Formats formats, Clock clock, Runnable changed) {
        this.calendars = calendars;
        this.formats = formats;
        var today = calendar.today(clock.instant());
        addClassName("week-history");
        calendar.inForce(today).ifPresent(change -> add(new WeekChart(change.week(), formats), about(change)));
        calendar.changes().stream()
                .filter(change -> change.week().from().isAfter(today))
                .forEach(change -> add(future(calendar, change, changed)));
        past(calendar, today);
    }

    private Div future(CalendarDetails calendar, Change change, Runnable changed) {
        var from = formats.date(change.week().from());
        var title = new H3(getTranslation("tenants.hours.from", from));
        var future = new Div(title, new WeekChart(change.week(), formats), about(change));
        if (CompanyAccess.mayEdit()) {
            future.add(new SmallButton(getTranslation("tenants.hours.withdraw"), () -> {
                        calendars
                                .withdraw(calendar.entry().id(), change.week().from())
                                .ifPresent(key -> Toast.problem(getTranslation(key)));
                        changed.run();
                    })
                    .about(from));
        }
        future.addClassName("week-future");
        return future;
    }

    private void past(CalendarDetails calendar, LocalDate today) {
        var inForce = calendar.inForce(today);
        List<Change> past = calendar.changes().stream()
                .filter(change -> !change.week().from().isAfter(today))
                .filter(change -> inForce.filter(change::equals).isEmpty())
                .toList();
        if (!past.isEmpty()) {
            var list = new Div();
            list.addClassName("week-history");
            past.reversed()
                    .forEach(change -> list.add(
                            new H3(getTranslation(
                                    "tenants.hours.from",
                                    formats.date(change.week().from()))),
                            new WeekChart(change.week(), formats),
                            about(change)));
            add(new Details(getTranslation("tenants.hours.earlier", past.size()), list));
        }
    }

    private Paragraph about(Change change) {
        var zone = change.week().zone().getId().replace('_', ' ');
        var words = change.by() == null
                ? getTranslation(
                        "tenants.hours.about", zone, formats.date(change.week().from()))
                : getTranslation(
                        "tenants.hours.about.by",
                        zone,
                        formats.date(change.week().from()),
                        change.by(),
                        formats.date(change.at()));
        var about = new Paragraph(words);
        about.addClassNames("small", "muted");
        return about;
    }
}
