package app.closeup.tenants.staff;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When somebody usually works on a day of the week.
 *
 * @param until midnight means the end of the day
 */
public record WorkingHours(DayOfWeek day, LocalTime from, LocalTime until) {

    private static final int MINUTES = 60;
    private static final int MINUTES_A_DAY = 24 * MINUTES;

    /** Whether the end comes after the begin. */
    public boolean inOrder() {
        return fromMinute() < untilMinute();
    }

    int fromMinute() {
        return from.toSecondOfDay() / MINUTES;
    }

    int untilMinute() {
        return until.equals(LocalTime.MIDNIGHT) ? MINUTES_A_DAY : until.toSecondOfDay() / MINUTES;
    }

    static WorkingHours of(int weekday, int fromMinute, int toMinute) {
        return new WorkingHours(
                DayOfWeek.of(weekday),
                LocalTime.ofSecondOfDay((long) fromMinute * MINUTES),
                LocalTime.ofSecondOfDay((long) (toMinute % MINUTES_A_DAY) * MINUTES));
    }
}
