package app.closeup.tenants.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A calendar with all that it was, is and will be. */
public record CalendarDetails(CalendarEntry entry, LocalDate createdOn, List<Change> changes, List<Holiday> holidays) {

    public BusinessCalendar calendar() {
        return new BusinessCalendar(
                changes.stream().map(Change::week).toList(),
                holidays.stream().map(Holiday::day).collect(Collectors.toSet()));
    }

    /** The day on which it is there, by its own clocks. */
    public LocalDate today(Instant now) {
        var utc = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
        return LocalDate.ofInstant(now, calendar().inForce(utc).zone());
    }

    /** The first day for which hours can still be changed: tomorrow, but at once on the day on which it was made. */
    public LocalDate changeableFrom(Instant now) {
        var today = today(now);
        return createdOn.isBefore(today) ? today.plusDays(1) : today;
    }

    /** Whether deadlines have been counted with this day as it is: it has passed, and the calendar was there. */
    public boolean isHistory(LocalDate day, Instant now) {
        return day.isBefore(today(now)) && !day.isBefore(createdOn);
    }

    public Optional<Change> inForce(LocalDate day) {
        var week = calendar().inForce(day);
        return changes.stream().filter(change -> change.week().equals(week)).findFirst();
    }

    /** A week and who put it in force; nobody when the work was done without a person. */
    public record Change(Week week, @Nullable String by, Instant at) {}
}
