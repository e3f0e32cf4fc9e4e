package app.closeup.tenants.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The hours of each weekday, in a time zone, from a day on until the next week takes over. */
public record Week(LocalDate from, ZoneId zone, List<Opening> openings) {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    public Week {
        openings = openings.stream()
                .sorted(Comparator.comparing(Opening::day).thenComparing(Opening::opens))
                .toList();
    }

    /** Monday to Friday, from nine to five. */
    public static Week usual(LocalDate from, ZoneId zone) {
        return new Week(
                from,
                zone,
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.compareTo(DayOfWeek.FRIDAY) <= 0)
                        .map(day -> Opening.of(day, NINE, FIVE))
                        .toList());
    }

    public List<Opening> on(DayOfWeek day) {
        return openings.stream().filter(opening -> opening.day() == day).toList();
    }

    /** Whether one opening begins while another still lasts, that of Sunday night into Monday too. */
    public boolean overlaps() {
        for (var index = 0; index < openings.size(); index++) {
            var opening = openings.get(index);
            var last = index == openings.size() - 1;
            var next = openings.get(last ? 0 : index + 1);
            var begin = minuteOfWeek(next) + (last ? 7 * Opening.MINUTES_A_DAY : 0);
            if (minuteOfWeek(opening) + opening.minutes() > begin) {
                return true;
            }
        }
        return false;
    }

    private static int minuteOfWeek(Opening opening) {
        return opening.day().getValue() * Opening.MINUTES_A_DAY + opening.startMinute();
    }
}
