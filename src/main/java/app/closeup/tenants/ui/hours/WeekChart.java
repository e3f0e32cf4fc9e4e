package app.closeup.tenants.ui.hours;

import app.closeup.tenants.calendar.Opening;
import app.closeup.tenants.calendar.Week;
import app.closeup.tenants.ui.HourWords;
import app.closeup.ui.kit.Formats;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** A week drawn as seven lines of 24 hours, with the hours in words beside each. */
final class WeekChart extends Div {

    private static final int MINUTES_A_DAY = 1_440;
    private static final int HOURS_A_MARK = 6;

    private final HourWords words;

    WeekChart(Week week, Formats formats) {
        words = new HourWords(formats);
        addClassName("week-chart");
        add(scale());
        for (var number = 0; number < 7; number++) {
            add(line(week, Formats.weekStart().plus(number)));
        }
    }

    private Div line(Week week, DayOfWeek day) {
        var name = new Span(day.getDisplayName(TextStyle.SHORT_STANDALONE, getLocale()));
        name.addClassName("week-day");
        name.getElement().setAttribute("aria-label", day.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        var bar = new Div();
        bar.addClassName("week-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        week.on(day).forEach(opening -> bar.add(piece(minute(opening), minute(opening) + opening.minutes())));
        // What remains of the night before.
        week.on(day.minus(1)).stream()
                .filter(Opening::pastMidnight)
                .forEach(opening -> bar.add(piece(0, minute(opening) + opening.minutes() - MINUTES_A_DAY)));
        var openings = week.on(day);
        var said = new Span(openings.isEmpty() ? getTranslation("tenants.hours.closed") : words.of(openings));
        said.addClassName(openings.isEmpty() ? "week-closed" : "week-words");
        var line = new Div(name, bar, said);
        line.addClassName("week-line");
        return line;
    }

    private Div scale() {
        var marks = new Div();
        marks.addClassName("week-marks");
        for (var hour = 0; hour <= 24; hour += HOURS_A_MARK) {
            marks.add(new Span(words.mark(hour)));
        }
        var line = new Div(new Span(), marks, new Span());
        line.addClassNames("week-line", "week-scale");
        line.getElement().setAttribute("aria-hidden", "true");
        return line;
    }

    private static Div piece(int from, int to) {
        var piece = new Div();
        piece.addClassName("week-open");
        // Where it stands is its data: no class can name it.
        piece.getElement()
                .setAttribute(
                        "style",
                        String.format(
                                Locale.ROOT,
                                "inset-inline-start: %.3f%%; width: %.3f%%",
                                from * 100.0 / MINUTES_A_DAY,
                                (Math.min(to, MINUTES_A_DAY) - from) * 100.0 / MINUTES_A_DAY));
        return piece;
    }

    private static int minute(Opening opening) {
        return opening.opens().toSecondOfDay() / 60;
    }
}
