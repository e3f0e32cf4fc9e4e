package app.closeup.tenants.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody is there, and the deadlines counted by it. Each week is in force from its first day until the next one
 * is; the first one also for all time before it. On a holiday nothing opens.
 *
 * <p>Minutes are counted as they pass: a night in which the clocks are put forward has an hour less. A time that the
 * clocks leave out is the moment at which they do; one that they show twice is the first of the two.
 *
 * @param weeks at least one, each with another first day
 */
public record BusinessCalendar(List<Week> weeks, Set<LocalDate> holidays) {

    /** Two days more at each end: an opening lasts a day at most, and zones are a day apart at most. */
    private static final int MARGIN = 2;

    private static final Duration STRIDE = Duration.ofDays(28);
    private static final Duration HORIZON = Duration.ofDays(365 * 20);
    private static final int HORIZON_IN_DAYS = 365 * 20;

    public BusinessCalendar {
        if (weeks.isEmpty()) {
            throw new IllegalArgumentException("A calendar needs a week");
        }
        weeks = weeks.stream().sorted(Comparator.comparing(Week::from)).toList();
        holidays = Set.copyOf(holidays);
    }

    /** How long it is open between two moments; nothing when the second is the earlier one. */
    public Duration openBetween(Instant from, Instant to) {
        return open(new Span(from, to)).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** Whole minutes of {@link #openBetween}. */
    public long openMinutesBetween(Instant from, Instant to) {
        return openBetween(from, to).toMinutes();
    }

    /**
     * The moment at which so many open minutes have passed since the start, pauses left out; the start itself for none.
     * A closing time, where that is the moment, rather than the next opening.
     *
     * @return empty when that is never, or not within twenty years
     */
    public Optional<Instant> dueAfter(Instant start, long minutes, List<Pause> pauses) {
        if (minutes < 0) {
            throw new IllegalArgumentException("Time does not run backwards: " + minutes);
        }
        var left = Duration.ofMinutes(minutes);
        if (left.isZero()) {
            return Optional.of(start);
        }
        var standing = pauses.stream().map(Pause::span).toList();
        var end = start.plus(HORIZON);
        for (var stride = start; stride.isBefore(end); stride = stride.plus(STRIDE)) {
            for (var open : open(new Span(stride, stride.plus(STRIDE)))) {
                for (var running : open.without(standing)) {
                    if (running.length().compareTo(left) >= 0) {
                        return Optional.of(running.from().plus(left));
                    }
                    left = left.minus(running.length());
                }
            }
        }
        return Optional.empty();
    }

    public boolean isOpenAt(Instant moment) {
        return !openBetween(moment, moment.plusNanos(1)).isZero();
    }

    /** A day on which it opens at all. */
    public boolean isBusinessDay(LocalDate day) {
        return !holidays.contains(day) && !inForce(day).on(day.getDayOfWeek()).isEmpty();
    }

    /**
     * The so-manieth business day after a day, which itself is not counted.
     *
     * @return empty when there are not so many within twenty years
     */
    public Optional<LocalDate> businessDayAfter(LocalDate day, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("The first day after is number 1: " + days);
        }
        return day.datesUntil(day.plusDays(HORIZON_IN_DAYS))
                .skip(1)
                .filter(this::isBusinessDay)
                .skip(days - 1L)
                .findFirst();
    }

    /** The week that is in force on a day. */
    public Week inForce(LocalDate day) {
        return weeks.reversed().stream()
                .filter(week -> !week.from().isAfter(day))
                .findFirst()
                .orElse(weeks.getFirst());
    }

    private List<Span> open(Span limits) {
        if (!limits.from().isBefore(limits.to())) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        var first = LocalDate.ofInstant(limits.from(), ZoneOffset.UTC).minusDays(MARGIN);
        var last = LocalDate.ofInstant(limits.to(), ZoneOffset.UTC).plusDays(MARGIN);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (holidays.contains(day)) {
                continue;
            }
            var week = inForce(day);
            for (var opening : week.on(day.getDayOfWeek())) {
                spans.add(new Span(moment(opening.begin(day), week.zone()), moment(opening.end(day), week.zone()))
                        .within(limits));
            }
        }
        return Span.united(spans);
    }

    private static Instant moment(LocalDateTime local, ZoneId zone) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
