package app.closeup.tenants.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lettered cases are those of the product's book of methods, M14, each with the outcome that stands there. */
class BusinessCalendarTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final BusinessCalendar OFFICE = weekdays(LONDON, Set.of(), "09:00-17:00");
    private static final BusinessCalendar ALWAYS = everyDay(LONDON, "00:00-00:00");

    @Test
    void caseA_whatDoesNotFitIntoTodayGoesOnTomorrow() {
        assertThat(due(OFFICE, "2026-06-02T16:30", 60)).isEqualTo("2026-06-03T09:30");
    }

    @Test
    void caseB_aWeekendIsPassedOver() {
        assertThat(due(OFFICE, "2026-06-05T16:30", 60)).isEqualTo("2026-06-08T09:30");
    }

    @Test
    void caseC_holidaysArePassedOver() {
        var christmas = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28));
        assertThat(due(weekdays(LONDON, christmas, "09:00-17:00"), "2026-12-24T16:00", 120))
                .isEqualTo("2026-12-29T10:00");
    }

    @Test
    void caseD_aStartBeforeOpeningCountsFromTheOpening() {
        var office = weekdays(ZoneOffset.UTC, Set.of(), "09:00-17:00");
        assertThat(office.dueAfter(Instant.parse("2019-12-10T01:02:03Z"), 240, List.of()))
                .contains(Instant.parse("2019-12-10T13:00:00Z"));
    }

    @Test
    void caseE_aNightInWhichClocksArePutForwardEndsLater() {
        assertThat(due(ALWAYS, "2026-03-28T22:00", 8 * 60)).isEqualTo("2026-03-29T07:00");
    }

    @Test
    void caseF_aNightIsAnHourShorterInSpringAndLongerInAutumn() {
        var nights = everyDay(LONDON, "00:00-06:00");
        assertThat(nights.openMinutesBetween(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isEqualTo(5 * 60);
        assertThat(nights.openMinutesBetween(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(7 * 60);
        assertThat(nights.openMinutesBetween(at("2026-10-27T00:00"), at("2026-10-28T00:00")))
                .isEqualTo(6 * 60);
    }

    @Test
    void caseG_aPauseStopsTheClock() {
        var pause = new Pause(at("2026-06-01T11:30"), at("2026-06-02T09:30"));
        assertThat(OFFICE.dueAfter(at("2026-06-01T10:00"), 240, List.of(pause))).contains(at("2026-06-02T12:00"));
    }

    @Test
    void caseH_theLunchBreakIsPassedOverInItsOwnZone() {
        var almaty = weekdays(ALMATY, Set.of(), "09:00-12:00", "13:00-18:00");
        var start = LocalDateTime.parse("2026-06-01T11:30").atZone(ALMATY).toInstant();
        assertThat(almaty.dueAfter(start, 60, List.of())
                        .orElseThrow()
                        .atZone(ALMATY)
                        .toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-06-01T13:30"));
    }

    /** M17, England: received on Friday 2 January 2026. */
    @Test
    void theDeadlinesForComplaintsFallOnTheirBusinessDays() {
        var received = LocalDate.of(2026, 1, 2);
        assertThat(OFFICE.businessDayAfter(received, 3)).contains(LocalDate.of(2026, 1, 7));
        assertThat(OFFICE.businessDayAfter(received, 15)).contains(LocalDate.of(2026, 1, 23));
        assertThat(OFFICE.businessDayAfter(received, 35)).contains(LocalDate.of(2026, 2, 20));
    }

    @Test
    void openTimeBetweenTwoMomentsIsWhatADeadlineCounts() {
        var start = at("2026-06-05T16:30");
        for (var minutes : List.of(1L, 29L, 30L, 31L, 480L, 481L, 10_000L)) {
            var due = OFFICE.dueAfter(start, minutes, List.of()).orElseThrow();
            assertThat(OFFICE.openMinutesBetween(start, due)).isEqualTo(minutes);
        }
        assertThat(OFFICE.openMinutesBetween(at("2026-06-08T00:00"), at("2026-06-01T00:00")))
                .as("backwards")
                .isZero();
    }

    @Test
    void aDeadlineThatEndsWithTheDayIsThatDaysClosing() {
        assertThat(due(OFFICE, "2026-06-05T16:00", 60)).isEqualTo("2026-06-05T17:00");
        assertThat(due(OFFICE, "2026-06-06T12:00", 0)).as("no minutes: at once").isEqualTo("2026-06-06T12:00");
    }

    @Test
    void aNightShiftBelongsToTheDayOnWhichItBegins() {
        var nights = calendar(LONDON, Set.of(), opening(FRIDAY, "22:00-06:00"));
        assertThat(nights.openMinutesBetween(at("2026-06-06T00:00"), at("2026-06-07T00:00")))
                .as("Saturday morning")
                .isEqualTo(6 * 60);
        assertThat(nights.isBusinessDay(LocalDate.of(2026, 6, 5))).isTrue();
        assertThat(nights.isBusinessDay(LocalDate.of(2026, 6, 6))).isFalse();

        var closed = calendar(LONDON, Set.of(LocalDate.of(2026, 6, 6)), opening(FRIDAY, "22:00-06:00"));
        assertThat(closed.openMinutesBetween(at("2026-06-06T00:00"), at("2026-06-07T00:00")))
                .as("the night before a holiday is worked to its end")
                .isEqualTo(6 * 60);
    }

    @Test
    void aNightShiftInSpringEndsByTheClockOnTheWall() {
        var nights = calendar(LONDON, Set.of(), opening(SATURDAY, "22:00-06:00"));
        assertThat(nights.openMinutesBetween(at("2026-03-28T12:00"), at("2026-03-29T12:00")))
                .isEqualTo(7 * 60);
    }

    @Test
    void anOpeningThatTheClocksLeaveOutBeginsWhenTheyDo() {
        var early = calendar(LONDON, Set.of(), opening(SUNDAY, "01:30-06:00"));
        assertThat(early.openMinutesBetween(at("2026-03-29T00:00"), at("2026-03-29T12:00")))
                .as("from one, when it is two at once, to six")
                .isEqualTo(4 * 60);
        var gone = calendar(LONDON, Set.of(), opening(SUNDAY, "01:10-01:50"));
        assertThat(gone.openMinutesBetween(at("2026-03-29T00:00"), at("2026-03-29T12:00")))
                .isZero();
        assertThat(gone.openMinutesBetween(at("2026-10-25T00:00"), at("2026-10-25T12:00")))
                .as("shown twice, open once")
                .isEqualTo(40);
    }

    @Test
    void aChangeOfTheWeekLeavesThePastAsItWas() {
        var before = OFFICE.weeks().getFirst();
        var longer = new Week(
                LocalDate.of(2026, 6, 8),
                LONDON,
                before.openings().stream()
                        .map(opening -> Opening.of(opening.day(), LocalTime.of(8, 0), LocalTime.of(20, 0)))
                        .toList());
        var changed = new BusinessCalendar(List.of(longer, before), Set.of());

        assertThat(changed.openMinutesBetween(at("2026-06-01T00:00"), at("2026-06-08T00:00")))
                .isEqualTo(5 * 8 * 60);
        assertThat(changed.openMinutesBetween(at("2026-06-08T00:00"), at("2026-06-15T00:00")))
                .isEqualTo(5 * 12 * 60);
        assertThat(due(changed, "2026-06-05T16:30", 60)).isEqualTo("2026-06-08T08:30");
    }

    @Test
    void aNightThatOutlastsItsWeekIsWorkedToItsEnd() {
        var nights = new Week(LocalDate.of(2020, 1, 1), LONDON, nightly());
        var same = new Week(LocalDate.of(2026, 6, 8), LONDON, nightly());
        var changed = new BusinessCalendar(List.of(nights, same), Set.of());

        assertThat(changed.openMinutesBetween(at("2026-06-07T12:00"), at("2026-06-08T12:00")))
                .isEqualTo(8 * 60);
    }

    @Test
    void aMoveToAnotherZoneCountsByTheNewClocksFromItsFirstDayOn() {
        var london = Week.usual(LocalDate.of(2020, 1, 1), LONDON);
        var almaty = Week.usual(LocalDate.of(2026, 6, 8), ALMATY);
        var moved = new BusinessCalendar(List.of(london, almaty), Set.of());

        assertThat(moved.dueAfter(at("2026-06-05T16:30"), 60, List.of()))
                .contains(LocalDateTime.parse("2026-06-08T09:30").atZone(ALMATY).toInstant());
    }

    @Test
    void pausesMayOverlapAndOneMayStillLast() {
        var pauses = List.of(
                new Pause(at("2026-06-01T12:00"), at("2026-06-01T14:00")),
                new Pause(at("2026-06-01T11:00"), at("2026-06-01T13:00")),
                new Pause(at("2026-06-01T20:00"), at("2026-06-01T21:00")));
        assertThat(OFFICE.dueAfter(at("2026-06-01T10:00"), 120, pauses)).contains(at("2026-06-01T15:00"));

        var waiting = List.of(new Pause(at("2026-06-01T11:00"), null));
        assertThat(OFFICE.dueAfter(at("2026-06-01T10:00"), 61, waiting)).isEmpty();
        assertThat(OFFICE.dueAfter(at("2026-06-01T10:00"), 60, waiting)).contains(at("2026-06-01T11:00"));
    }

    @Test
    void aCalendarThatNeverOpensIsNeverDue() {
        var never = calendar(LONDON, Set.of());
        assertThat(never.dueAfter(at("2026-06-01T10:00"), 1, List.of())).isEmpty();
        assertThat(never.businessDayAfter(LocalDate.of(2026, 6, 1), 1)).isEmpty();
    }

    @Test
    void roundTheClockEveryMinuteCounts() {
        assertThat(ALWAYS.openMinutesBetween(at("2026-01-01T00:00"), at("2027-01-01T00:00")))
                .isEqualTo(365L * 24 * 60);
        assertThat(ALWAYS.isOpenAt(at("2026-06-06T03:00"))).isTrue();
        assertThat(OFFICE.isOpenAt(at("2026-06-05T16:59"))).isTrue();
        assertThat(OFFICE.isOpenAt(at("2026-06-05T17:00")))
                .as("closed at the stroke")
                .isFalse();
    }

    @Test
    void overlappingOpeningsAreFoundAcrossMidnightAndTheWeeksEndToo() {
        assertThat(week("09:00-12:00", "12:00-18:00").overlaps()).isFalse();
        assertThat(week("09:00-12:00", "11:59-18:00").overlaps()).isTrue();
        assertThat(week("22:00-06:00", "05:00-07:00").overlaps()).isTrue();
        var sundayNight = List.of(opening(SUNDAY, "22:00-06:00"), opening(MONDAY, "05:00-09:00"));
        assertThat(new Week(LocalDate.EPOCH, LONDON, sundayNight).overlaps()).isTrue();
        assertThat(ALWAYS.weeks().getFirst().overlaps()).isFalse();
    }

    @Test
    void timeDoesNotRunBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.dueAfter(Instant.EPOCH, -1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pause(at("2026-06-01T11:00"), at("2026-06-01T10:00")));
    }

    private static Week week(String... hours) {
        return weekdays(LONDON, Set.of(), hours).weeks().getFirst();
    }

    private static List<Opening> nightly() {
        return Stream.of(DayOfWeek.values())
                .map(day -> opening(day, "22:00-06:00"))
                .toList();
    }

    private static String due(BusinessCalendar calendar, String start, long minutes) {
        return calendar.dueAfter(at(start), minutes, List.of())
                .orElseThrow()
                .atZone(LONDON)
                .toLocalDateTime()
                .toString();
    }

    private static Instant at(String london) {
        return LocalDateTime.parse(london).atZone(LONDON).toInstant();
    }

    private static BusinessCalendar weekdays(ZoneId zone, Set<LocalDate> holidays, String... hours) {
        return calendar(
                zone,
                holidays,
                Stream.of(DayOfWeek.values())
                        .filter(day -> day.compareTo(FRIDAY) <= 0)
                        .flatMap(day -> Arrays.stream(hours).map(one -> opening(day, one)))
                        .toArray(Opening[]::new));
    }

    private static BusinessCalendar everyDay(ZoneId zone, String hours) {
        return calendar(
                zone,
                Set.of(),
                Stream.of(DayOfWeek.values()).map(day -> opening(day, hours)).toArray(Opening[]::new));
    }

    private static BusinessCalendar calendar(ZoneId zone, Set<LocalDate> holidays, Opening... openings) {
        return new BusinessCalendar(List.of(new Week(LocalDate.of(2019, 1, 1), zone, List.of(openings))), holidays);
    }

    private static Opening opening(DayOfWeek day, String hours) {
        var times = hours.split("-", 2);
        return Opening.of(day, LocalTime.parse(times[0]), LocalTime.parse(times[1]));
    }
}
