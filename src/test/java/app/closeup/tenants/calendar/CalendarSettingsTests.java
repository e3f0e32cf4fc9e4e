package app.closeup.tenants.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.MovableClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
@Import(MovableClock.class)
class CalendarSettingsTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    CalendarSettings calendars;

    @Autowired
    BusinessHours hours;

    @Autowired
    MovableClock clock;

    private SignedIn owner;
    private CalendarId support;
    private LocalDate today;

    @BeforeEach
    void aCompanyWithACalendar() {
        owner = Cast.foundCompany("Hours");
        today = LocalDate.ofInstant(clock.instant(), LONDON);
        support = as(() -> calendars.create(" Support ", LONDON)).orElseThrow();
    }

    @AfterEach
    void timeIsAsItWas() {
        clock.reset();
    }

    @Test
    void theFirstCalendarIsTheStandardOneAndOpensFromNineToFive() {
        as(() -> calendars.create("Night", LONDON));

        assertThat(as(hours::calendars))
                .extracting(CalendarEntry::name, CalendarEntry::standard)
                .containsExactly(tuple("Support", true), tuple("Night", false));
        assertThat(as(hours::standard).weeks()).containsExactly(Week.usual(today, LONDON));
    }

    @Test
    void withoutACalendarTheUsualWeekCounts() {
        var standard = Cast.as(Cast.foundCompany("Fresh"), hours::standard);
        assertThat(standard.weeks()).containsExactly(Week.usual(LocalDate.EPOCH, ZoneOffset.UTC));
    }

    @Test
    void newHoursCountFromTheirDayOnAndLeaveWhatWas() {
        clock.forward(Duration.ofDays(10));
        var monday = today.plusDays(10).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

        assertThat(change(night(monday))).isEmpty();

        var calendar = as(() -> hours.calendar(support));
        assertThat(calendar.weeks()).containsExactly(Week.usual(today, LONDON), night(monday));
        var before = monday.minusDays(7).atStartOfDay(LONDON).toInstant();
        var at = monday.atStartOfDay(LONDON).toInstant();
        assertThat(as(() -> hours.openMinutesBetween(support, before, at))).isEqualTo(5 * 8 * 60);
        assertThat(as(() -> hours.dueAfter(support, at, 60, List.of())))
                .contains(monday.atTime(23, 0).atZone(LONDON).toInstant());
    }

    @Test
    void hoursOfDaysThatHaveBegunAreNotChanged() {
        assertThat(change(night(today))).as("on the first day all is open").isEmpty();
        assertThat(change(night(today.minusDays(1)))).contains("tenants.hours.week.past");

        clock.forward(Duration.ofDays(1));

        assertThat(change(Week.usual(today.plusDays(1), LONDON))).contains("tenants.hours.week.past");
        assertThat(change(Week.usual(today.plusDays(2), LONDON))).isEmpty();
    }

    @Test
    void hoursThatAreNotInForceYetAreTakenBack() {
        change(night(today.plusDays(3)));

        assertThat(as(() -> calendars.withdraw(support, today.plusDays(3)))).isEmpty();
        assertThat(as(() -> calendars.withdraw(support, today))).contains("tenants.hours.week.in-force");

        assertThat(details().changes()).hasSize(1);
    }

    @Test
    void overlappingHoursAreRefused() {
        var monday = DayOfWeek.MONDAY;
        var week = new Week(
                today.plusDays(1),
                LONDON,
                List.of(
                        Opening.of(monday, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                        Opening.of(monday, LocalTime.of(12, 0), LocalTime.of(17, 0))));

        assertThat(change(week)).contains("tenants.hours.week.overlaps");
        assertThat(details().changes()).hasSize(1);
    }

    @Test
    void holidaysAreAddedRenamedAndRemoved() {
        var day = today.plusDays(5);

        assertThat(as(() -> calendars.add(support, new Holiday(day, " Founder's  day "))))
                .isEmpty();
        assertThat(as(() -> calendars.add(support, new Holiday(day, "Again")))).contains("tenants.hours.holiday.there");
        assertThat(as(() -> calendars.add(support, new Holiday(day.plusDays(1), " "))))
                .contains("tenants.hours.holiday.name.needed");
        assertThat(details().holidays()).containsExactly(new Holiday(day, "Founder's day"));

        as(() -> calendars.rename(support, new Holiday(day, "Party")));
        assertThat(details().holidays()).containsExactly(new Holiday(day, "Party"));
        assertThat(as(() -> hours.calendar(support)).isBusinessDay(day)).isFalse();

        assertThat(as(() -> calendars.remove(support, day))).isEmpty();
        assertThat(details().holidays()).isEmpty();
    }

    @Test
    void aHolidayThatHasPassedStaysAndNoneIsAddedBehindOnesBack() {
        as(() -> calendars.add(support, new Holiday(today, "Today")));
        clock.forward(Duration.ofDays(3));

        assertThat(as(() -> calendars.remove(support, today))).contains("tenants.hours.holiday.past");
        assertThat(as(() -> calendars.add(support, new Holiday(today.plusDays(1), "Yesterday"))))
                .contains("tenants.hours.holiday.past");
        assertThat(as(() -> calendars.add(support, new Holiday(today.minusDays(9), "Before there was a calendar"))))
                .isEmpty();
        assertThat(details().holidays()).extracting(Holiday::day).contains(today);
    }

    @Test
    void theHolidaysOfACountryAreTakenOverAndWhatIsThereStays() {
        var year = today.getYear() + 1;
        var christmas = new Holiday(LocalDate.of(year, 12, 25), "Our Christmas");
        as(() -> calendars.add(support, christmas));

        var added = as(() -> calendars.takeOver(support, "RO", null, year, Locale.ENGLISH));

        assertThat(details().holidays())
                .hasSize(added + 1)
                .contains(christmas)
                .extracting(Holiday::day)
                .contains(LocalDate.of(year, 12, 1), LocalDate.of(year, 12, 26));
        assertThat(as(() -> calendars.takeOver(support, "RO", null, year, Locale.ENGLISH)))
                .isZero();
    }

    @Test
    void aNameBelongsToOneCalendar() {
        assertThat(as(() -> calendars.create("support", LONDON))).isEmpty();
        assertThat(as(() -> calendars.nameProblem(" ", null))).contains("tenants.hours.name.needed");
        assertThat(as(() -> calendars.nameProblem("SUPPORT", support)))
                .as("its own")
                .isEmpty();
    }

    @Test
    void theStandardCalendarIsNotRemovedWhileOthersAreThere() {
        var night = as(() -> calendars.create("Night", LONDON)).orElseThrow();
        assertThat(as(() -> calendars.remove(support))).contains("tenants.hours.remove.standard");

        Cast.runAs(owner, () -> calendars.makeStandard(night));

        assertThat(as(() -> calendars.remove(support))).isEmpty();
        assertThat(as(hours::calendars)).containsExactly(new CalendarEntry(night, "Night", true));
    }

    @Test
    void anotherCompanySeesAndTouchesNothing() {
        var other = Cast.foundCompany("Other");

        assertThat(Cast.as(other, () -> calendars.find(support))).isEmpty();
        Cast.as(other, () -> calendars.remove(support));
        Cast.as(other, () -> calendars.add(support, new Holiday(today, "Theirs")));
        Cast.as(other, () -> calendars.change(support, night(today)));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Cast.as(other, () -> hours.calendar(support)));

        assertThat(details().holidays()).isEmpty();
        assertThat(details().changes()).hasSize(1);
    }

    @Test
    void onlyWhoeverDecidesChangesAnything() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.as(Cast.ALAN, () -> calendars.create("Alan's", LONDON)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> Cast.as(Cast.ALAN, () -> calendars.add(support, new Holiday(today, "Free"))));
    }

    private Optional<String> change(Week week) {
        return as(() -> calendars.change(support, week));
    }

    private CalendarDetails details() {
        return as(() -> calendars.find(support)).orElseThrow();
    }

    private <T> T as(Callable<T> work) {
        return Cast.as(owner, work);
    }

    private static Week night(LocalDate from) {
        return new Week(
                from,
                LONDON,
                List.of(
                        Opening.of(DayOfWeek.MONDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)),
                        Opening.of(DayOfWeek.TUESDAY, LocalTime.of(22, 0), LocalTime.of(6, 0))));
    }
}
