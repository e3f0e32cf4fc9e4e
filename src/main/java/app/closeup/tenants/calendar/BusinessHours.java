package app.closeup.tenants.calendar;

import app.closeup.tenants.company.CompanySettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Counts open time and deadlines by the current company's calendars. */
@Service
public class BusinessHours {

    private final CalendarRepository repository;
    private final CompanySettings settings;
    private final TransactionOperations transaction;

    BusinessHours(CalendarRepository repository, CompanySettings settings, TransactionOperations transaction) {
        this.repository = repository;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** The standard one first, then by name. */
    public List<CalendarEntry> calendars() {
        return transaction.execute(_ -> repository.all());
    }

    /**
     * Whole minutes that the calendar is open between two moments.
     *
     * @throws NoSuchElementException when the company has no such calendar
     */
    public long openMinutesBetween(CalendarId calendar, Instant from, Instant to) {
        return calendar(calendar).openMinutesBetween(from, to);
    }

    /**
     * The moment at which so many open minutes have passed since the start, pauses left out; empty when never.
     *
     * @throws NoSuchElementException when the company has no such calendar
     */
    public Optional<Instant> dueAfter(CalendarId calendar, Instant start, long minutes, List<Pause> pauses) {
        return calendar(calendar).dueAfter(start, minutes, pauses);
    }

    /**
     * For counting many times by one calendar.
     *
     * @throws NoSuchElementException when the company has no such calendar
     */
    public BusinessCalendar calendar(CalendarId calendar) {
        return transaction.execute(_ -> repository.find(calendar)).orElseThrow().calendar();
    }

    /** The standard calendar; where the company has none yet, Monday to Friday from nine to five in its time zone. */
    public BusinessCalendar standard() {
        return calendars().stream()
                .filter(CalendarEntry::standard)
                .findFirst()
                .map(entry -> calendar(entry.id()))
                .orElseGet(() -> new BusinessCalendar(List.of(Week.usual(LocalDate.EPOCH, zone())), Set.of()));
    }

    private ZoneId zone() {
        var zone = settings.current().timeZone();
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
