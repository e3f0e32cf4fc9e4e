package app.closeup.customers.imports.mapping;

import app.closeup.customers.imports.csv.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as exports and people write them. A time of day behind a date is passed over. */
final class Dates {

    private static final String TIME =
            "(?:[T ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})" + TIME);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})([-./])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_AND_NAME =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](\\p{L}{3,})\\.?,?[ -](\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + TIME);
    private static final Pattern SPREADSHEET_DAYS = Pattern.compile("([1-6]\\d{4})(?:\\.\\d+)?");

    /** Spreadsheets count days from here (a leap day that never was is why it is not the 31st). */
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private static final int CENTURY_BREAK = 70;
    private static final Map<String, Integer> MONTHS = months();

    private Dates() {}

    static Reading<LocalDate> read(String given, DateOrder order) {
        try {
            return find(given, order).orElseGet(() -> Reading.not("customers.import.problem.date", given));
        } catch (DateTimeException _) {
            return Reading.not("customers.import.problem.date", given);
        }
    }

    /** The order that values with a number above 12 prove; empty when none does. */
    static Optional<DateOrder> provenOrder(List<String> values) {
        for (var value : values) {
            var numbers = NUMBERS.matcher(value);
            if (numbers.matches()) {
                if (number(numbers, 1) > 12) {
                    return Optional.of(DateOrder.DAY_FIRST);
                }
                if (number(numbers, 3) > 12) {
                    return Optional.of(DateOrder.MONTH_FIRST);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading<LocalDate>> find(String given, DateOrder order) {
        var matcher = YEAR_FIRST.matcher(given);
        if (matcher.matches() || matcher.usePattern(COMPACT).matches()) {
            return date(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        }
        if (matcher.usePattern(NUMBERS).matches()) {
            return numbers(given, matcher, order);
        }
        if (matcher.usePattern(DAY_AND_NAME).matches()) {
            return date(year(matcher.group(3)), month(matcher.group(2)), number(matcher, 1));
        }
        if (matcher.usePattern(NAME_AND_DAY).matches()) {
            return date(number(matcher, 3), month(matcher.group(1)), number(matcher, 2));
        }
        if (matcher.usePattern(SPREADSHEET_DAYS).matches()) {
            var date = SPREADSHEET_EPOCH.plusDays(number(matcher, 1));
            return Optional.of(Reading.of(date, Fault.of("customers.import.problem.date-number", given, date)));
        }
        return Optional.empty();
    }

    private static Optional<Reading<LocalDate>> numbers(String given, Matcher matcher, DateOrder order) {
        var first = number(matcher, 1);
        var second = number(matcher, 3);
        var year = year(matcher.group(4));
        var dots = matcher.group(2).equals(".");
        var dayFirst = dots || first > 12 || (second <= 12 && order == DateOrder.DAY_FIRST);
        var date = dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
        var ambiguous = !dots && first <= 12 && second <= 12 && first != second;
        return Optional.of(
                ambiguous
                        ? Reading.of(date, Fault.of("customers.import.problem.date-order", given, date))
                        : Reading.of(date));
    }

    private static Optional<Reading<LocalDate>> date(int year, int month, int day) {
        return Optional.of(Reading.of(LocalDate.of(year, month, day)));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String written) {
        var year = Integer.parseInt(written);
        if (written.length() > 2) {
            return year;
        }
        return year < CENTURY_BREAK ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : List.of("en", "is", "de", "fr", "es", "it", "nl", "ro", "az", "kk", "da", "pl", "tr")) {
            for (var month : Month.values()) {
                for (var style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    var name = month.getDisplayName(style, Locale.of(language)).toLowerCase(Locale.ROOT);
                    months.putIfAbsent(name.replace(".", ""), month.getValue());
                }
            }
        }
        return months;
    }
}
