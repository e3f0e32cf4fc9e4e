package app.closeup.tenants.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Open from a time on, for so many minutes by the clock on the wall: 1 to 1,440. It may run past midnight, and belongs
 * to the day on which it begins.
 */
public record Opening(DayOfWeek day, LocalTime opens, int minutes) {

    static final int MINUTES_A_DAY = 1_440;

    public Opening {
        if (minutes < 1 || minutes > MINUTES_A_DAY || opens.getSecond() != 0 || opens.getNano() != 0) {
            throw new IllegalArgumentException("No such opening: " + opens + " for " + minutes + " minutes");
        }
    }

    /** @param closes when it is not after the opening, it is a time of the next day */
    public static Opening of(DayOfWeek day, LocalTime opens, LocalTime closes) {
        var length = Math.floorMod(closes.toSecondOfDay() / 60 - opens.toSecondOfDay() / 60, MINUTES_A_DAY);
        return new Opening(day, opens, length == 0 ? MINUTES_A_DAY : length);
    }

    public LocalTime closes() {
        return opens.plusMinutes(minutes);
    }

    /** Whether it ends on the next day; midnight itself is the end of this one. */
    public boolean pastMidnight() {
        return startMinute() + minutes > MINUTES_A_DAY;
    }

    int startMinute() {
        return opens.toSecondOfDay() / 60;
    }

    LocalDateTime begin(LocalDate on) {
        return on.atTime(opens);
    }

    LocalDateTime end(LocalDate on) {
        return begin(on).plusMinutes(minutes);
    }
}
