package app.closeup.tenants.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hours of a day as people write them: {@code 9:00–12:30, 13:00–18:00}, {@code 9 am–6 pm}, or {@code 22–6} for a
 * night.
 */
public final class Times {

    private static final int NOON = 12;
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]|\\band\\b");
    private static final String TIME = "\\s*(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap]\\.?m\\.?)?\\s*";
    private static final Pattern HOURS =
            Pattern.compile(TIME + "[-–—]" + TIME, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Times() {}

    /** Empty when it cannot be read; no opening for an empty text. */
    public static Optional<List<Opening>> parse(DayOfWeek day, String text) {
        var openings = new ArrayList<Opening>();
        if (text.isBlank()) {
            return Optional.of(openings);
        }
        for (var part : SEPARATOR.split(text, -1)) {
            var hours = HOURS.matcher(part);
            if (!hours.matches()) {
                return Optional.empty();
            }
            var opens = minute(hours, 1);
            var closes = minute(hours, 4);
            if (opens >= Opening.MINUTES_A_DAY || opens < 0 || closes < 0 || opens == closes) {
                return Optional.empty();
            }
            openings.add(Opening.of(day, time(opens), time(closes)));
        }
        return Optional.of(openings);
    }

    public static String write(List<Opening> openings) {
        return openings.stream().map(Times::write).collect(Collectors.joining(", "));
    }

    public static String write(Opening opening) {
        var end = opening.closes();
        return opening.opens() + "–" + (end.equals(LocalTime.MIDNIGHT) ? "24:00" : end);
    }

    /** From 0 to 1,440; -1 for what no clock shows. */
    private static int minute(Matcher hours, int group) {
        var hour = Integer.parseInt(hours.group(group));
        var minute = hours.group(group + 1) == null ? 0 : Integer.parseInt(hours.group(group + 1));
        var half = hours.group(group + 2);
        if (half != null && (hour < 1 || hour > NOON)) {
            return -1;
        }
        var sum = (half == null
                                ? hour
                                : hour % NOON + (half.toLowerCase(Locale.ROOT).startsWith("p") ? NOON : 0))
                        * 60
                + minute;
        return minute > 59 || sum > Opening.MINUTES_A_DAY ? -1 : sum;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % Opening.MINUTES_A_DAY * 60L);
    }
}
