package app.closeup.tenants.calendar;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.rights.TenantAreas;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How the current company's calendars come about. What has passed is never changed: deadlines were counted with it. */
@Service
public class CalendarSettings {

    /** So many calendars a company may have. */
    static final int MOST = 200;

    /** So often the hours of a calendar may change. */
    static final int MOST_WEEKS = 500;

    /** So many holidays a calendar may have. */
    static final int MOST_HOLIDAYS = 2_000;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HOLIDAY = 200;

    private final CalendarRepository repository;
    private final PublicHolidays publicHolidays;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    CalendarSettings(
            CalendarRepository repository,
            PublicHolidays publicHolidays,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.publicHolidays = publicHolidays;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<CalendarDetails> find(CalendarId id) {
        return transaction.execute(_ -> repository.find(id));
    }

    /** With the usual week, the first one as the standard; empty when the name will not do: see {@link #nameProblem}. */
    public Optional<CalendarId> create(String name, ZoneId zone) {
        CompanyAccess.requireEdit();
        var id = new CalendarId(Ids.next());
        var today = LocalDate.ofInstant(clock.instant(), zone);
        return transaction.execute(_ -> {
            var all = repository.all();
            if (nameProblem(name, null, all).isPresent()) {
                return Optional.empty();
            }
            repository.insert(new CalendarEntry(id, tidy(name), all.isEmpty()), today, clock.instant());
            repository.putInForce(id, Week.usual(today, zone), by(), clock.instant());
            record(Act.CREATED, id, tidy(name));
            return Optional.of(id);
        });
    }

    /** The key of why a calendar cannot have this name; empty when it can. */
    public Optional<String> nameProblem(String name, @Nullable CalendarId of) {
        return transaction.execute(_ -> nameProblem(name, of, repository.all()));
    }

    /** Does nothing when the name will not do: see {@link #nameProblem}. */
    public void rename(CalendarId id, String name) {
        CompanyAccess.requireEdit();
        transaction.executeWithoutResult(_ -> {
            if (nameProblem(name, id, repository.all()).isEmpty()) {
                repository.rename(id, tidy(name));
                record(Act.CHANGED, id, tidy(name));
            }
        });
    }

    public void makeStandard(CalendarId id) {
        CompanyAccess.requireEdit();
        transaction.executeWithoutResult(_ -> repository.find(id).ifPresent(calendar -> {
            repository.makeStandard(id);
            record(Act.CHANGED, calendar);
        }));
    }

    /** The key of why it stays; empty when it is gone. */
    public Optional<String> remove(CalendarId id) {
        CompanyAccess.requireEdit();
        try {
            return transaction.execute(_ -> {
                var all = repository.all();
                if (all.size() > 1 && all.stream().anyMatch(one -> one.id().equals(id) && one.standard())) {
                    return Optional.of("tenants.hours.remove.standard");
                }
                repository.find(id).ifPresent(calendar -> record(Act.REMOVED, calendar));
                repository.remove(id);
                return Optional.empty();
            });
        } catch (DataIntegrityViolationException e) {
            return Optional.of("tenants.hours.remove.used");
        }
    }

    /** Puts a week in force from its first day on, or answers the key of why not. */
    public Optional<String> change(CalendarId id, Week week) {
        CompanyAccess.requireEdit();
        if (week.overlaps()) {
            return Optional.of("tenants.hours.week.overlaps");
        }
        return transaction.execute(_ -> repository.find(id).flatMap(calendar -> {
            if (week.from().isBefore(calendar.changeableFrom(clock.instant()))) {
                return Optional.of("tenants.hours.week.past");
            }
            if (calendar.changes().size() >= MOST_WEEKS) {
                return Optional.of("tenants.hours.week.too-many");
            }
            repository.putInForce(id, week, by(), clock.instant());
            record(Act.CHANGED, calendar);
            return Optional.empty();
        }));
    }

    /** Takes back a week that is not in force yet, or answers the key of why not. */
    public Optional<String> withdraw(CalendarId id, LocalDate from) {
        CompanyAccess.requireEdit();
        return transaction.execute(_ -> repository.find(id).flatMap(calendar -> {
            if (!from.isAfter(calendar.today(clock.instant()))
                    || calendar.changes().size() == 1) {
                return Optional.of("tenants.hours.week.in-force");
            }
            repository.withdraw(id, from);
            record(Act.CHANGED, calendar);
            return Optional.empty();
        }));
    }

    /** Adds a holiday, or answers the key of why not. */
    public Optional<String> add(CalendarId id, Holiday holiday) {
        CompanyAccess.requireEdit();
        var name = Tidy.line(holiday.name());
        if (name == null || name.length() > LONGEST_HOLIDAY) {
            return Optional.of("tenants.hours.holiday.name.needed");
        }
        return onDay(
                id,
                holiday.day(),
                calendar -> calendar.holidays().size() >= MOST_HOLIDAYS
                        ? Optional.of("tenants.hours.holiday.too-many")
                        : repository.add(id, List.of(new Holiday(holiday.day(), name))) == 1
                                ? Optional.empty()
                                : Optional.of("tenants.hours.holiday.there"));
    }

    /** Gives the day another name, or answers the key of why not. A name changes no deadline, so any day will do. */
    public Optional<String> rename(CalendarId id, Holiday holiday) {
        CompanyAccess.requireEdit();
        var name = Tidy.line(holiday.name());
        if (name == null || name.length() > LONGEST_HOLIDAY) {
            return Optional.of("tenants.hours.holiday.name.needed");
        }
        transaction.executeWithoutResult(_ -> repository.find(id).ifPresent(calendar -> {
            repository.rename(id, new Holiday(holiday.day(), name));
            record(Act.CHANGED, calendar);
        }));
        return Optional.empty();
    }

    /** Makes the day a day like others, or answers the key of why not. */
    public Optional<String> remove(CalendarId id, LocalDate day) {
        CompanyAccess.requireEdit();
        return onDay(id, day, _ -> {
            repository.remove(id, day);
            return Optional.empty();
        });
    }

    /** Adds the public holidays of a year, but for days that have passed; how many there were to add. */
    public int takeOver(CalendarId id, String country, @Nullable String region, int year, Locale locale) {
        CompanyAccess.requireEdit();
        var holidays = publicHolidays.of(country, region, year, locale);
        return transaction.execute(_ -> repository
                .find(id)
                .map(calendar -> {
                    record(Act.CHANGED, calendar);
                    return repository.add(
                            id,
                            holidays.stream()
                                    .filter(holiday -> !calendar.isHistory(holiday.day(), clock.instant()))
                                    .limit(MOST_HOLIDAYS - calendar.holidays().size())
                                    .toList());
                })
                .orElse(0));
    }

    private Optional<String> onDay(CalendarId id, LocalDate day, Function<CalendarDetails, Optional<String>> act) {
        return transaction.execute(_ -> repository
                .find(id)
                .flatMap(calendar -> calendar.isHistory(day, clock.instant())
                        ? Optional.of("tenants.hours.holiday.past")
                        : recorded(calendar, act)));
    }

    private Optional<String> recorded(CalendarDetails calendar, Function<CalendarDetails, Optional<String>> act) {
        var refused = act.apply(calendar);
        if (refused.isEmpty()) {
            record(Act.CHANGED, calendar);
        }
        return refused;
    }

    private void record(Act act, CalendarDetails calendar) {
        record(act, calendar.entry().id(), calendar.entry().name());
    }

    private void record(Act act, CalendarId id, String name) {
        audit.record(AuditEntry.of(act, TenantAreas.SETTINGS, id.value(), name));
    }

    private static Optional<String> nameProblem(String name, @Nullable CalendarId of, List<CalendarEntry> all) {
        var tidy = tidy(name);
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            return Optional.of("tenants.hours.name.needed");
        }
        if (of == null && all.size() >= MOST) {
            return Optional.of("tenants.hours.too-many");
        }
        return all.stream()
                        .anyMatch(one ->
                                one.name().equalsIgnoreCase(tidy) && !one.id().equals(of))
                ? Optional.of("tenants.hours.name.taken")
                : Optional.empty();
    }

    private static String tidy(String name) {
        var tidy = Tidy.line(name);
        return tidy == null ? "" : tidy;
    }

    private static @Nullable String by() {
        return SignedIn.current().map(SignedIn::name).orElse(null);
    }
}
