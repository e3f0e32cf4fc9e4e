package app.closeup.tenants.authority;

import app.closeup.platform.text.Codes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar for which a limit holds. */
public enum Period {
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The first day of the one in which the day lies; weeks begin on Monday. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** As the database and keys of messages write it. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static Period of(String code) {
        return Codes.parse(Period.class, code);
    }
}
