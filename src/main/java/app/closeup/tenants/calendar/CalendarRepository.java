package app.closeup.tenants.calendar;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.CALENDAR;
import static app.closeup.tenants.db.Tables.CALENDAR_HOURS;
import static app.closeup.tenants.db.Tables.CALENDAR_OPENING;
import static app.closeup.tenants.db.Tables.HOLIDAY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import app.closeup.platform.sql.BulkInsert;
import app.closeup.tenants.calendar.CalendarDetails.Change;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CalendarRepository {

    private final DSLContext dsl;

    CalendarRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** {@value CalendarSettings#MOST} at most. */
    List<CalendarEntry> all() {
        return dsl.select(CALENDAR.CALENDAR_ID, CALENDAR.NAME, CALENDAR.STANDARD)
                .from(CALENDAR)
                .where(CALENDAR.TENANT_ID.eq(tenant()))
                .orderBy(CALENDAR.STANDARD.desc(), CALENDAR.NAME, CALENDAR.CALENDAR_ID)
                .limit(CalendarSettings.MOST)
                .fetch(mapping(CalendarEntry::new));
    }

    Optional<CalendarDetails> find(CalendarId id) {
        return dsl.select(CALENDAR.CALENDAR_ID, CALENDAR.NAME, CALENDAR.STANDARD, CALENDAR.CREATED_ON)
                .from(CALENDAR)
                .where(is(id))
                .fetchOptional(mapping((calendar, name, standard, createdOn) -> new CalendarDetails(
                        new CalendarEntry(calendar, name, standard), createdOn, changes(id), holidays(id))));
    }

    void insert(CalendarEntry calendar, LocalDate today, Instant now) {
        dsl.insertInto(CALENDAR)
                .set(CALENDAR.TENANT_ID, tenant())
                .set(CALENDAR.CALENDAR_ID, calendar.id())
                .set(CALENDAR.NAME, calendar.name())
                .set(CALENDAR.STANDARD, calendar.standard())
                .set(CALENDAR.CREATED_ON, today)
                .set(CALENDAR.CREATED_AT, now)
                .execute();
    }

    void rename(CalendarId id, String name) {
        dsl.update(CALENDAR).set(CALENDAR.NAME, name).where(is(id)).execute();
    }

    void makeStandard(CalendarId id) {
        dsl.update(CALENDAR)
                .set(CALENDAR.STANDARD, CALENDAR.CALENDAR_ID.eq(id))
                .where(CALENDAR.TENANT_ID.eq(tenant()))
                .execute();
    }

    void remove(CalendarId id) {
        dsl.deleteFrom(CALENDAR).where(is(id)).execute();
    }

    /** In the place of the week that was to be in force from the same day on. */
    void putInForce(CalendarId id, Week week, @Nullable String by, Instant now) {
        withdraw(id, week.from());
        dsl.insertInto(CALENDAR_HOURS)
                .set(CALENDAR_HOURS.TENANT_ID, tenant())
                .set(CALENDAR_HOURS.CALENDAR_ID, id)
                .set(CALENDAR_HOURS.EFFECTIVE_FROM, week.from())
                .set(CALENDAR_HOURS.TIME_ZONE, week.zone().getId())
                .set(CALENDAR_HOURS.CHANGED_BY_NAME, by)
                .set(CALENDAR_HOURS.CHANGED_AT, now)
                .execute();
        if (!week.openings().isEmpty()) {
            dsl.execute(BulkInsert.of(week.openings())
                    .all(CALENDAR_OPENING.TENANT_ID, tenant())
                    .all(CALENDAR_OPENING.CALENDAR_ID, id)
                    .all(CALENDAR_OPENING.EFFECTIVE_FROM, week.from())
                    .each(CALENDAR_OPENING.DAY_OF_WEEK, opening -> opening.day().getValue())
                    .each(CALENDAR_OPENING.OPENS_AT, Opening::startMinute)
                    .each(CALENDAR_OPENING.MINUTES, Opening::minutes)
                    .into(CALENDAR_OPENING));
        }
    }

    void withdraw(CalendarId id, LocalDate from) {
        dsl.deleteFrom(CALENDAR_HOURS)
                .where(CALENDAR_HOURS.TENANT_ID.eq(tenant()))
                .and(CALENDAR_HOURS.CALENDAR_ID.eq(id))
                .and(CALENDAR_HOURS.EFFECTIVE_FROM.eq(from))
                .execute();
    }

    /** Leaves alone the days that are holidays already; how many were none. */
    int add(CalendarId id, Collection<Holiday> holidays) {
        return holidays.isEmpty()
                ? 0
                : dsl.execute(BulkInsert.of(holidays)
                        .all(HOLIDAY.TENANT_ID, tenant())
                        .all(HOLIDAY.CALENDAR_ID, id)
                        .each(HOLIDAY.DAY, Holiday::day)
                        .each(HOLIDAY.NAME, Holiday::name)
                        .into(HOLIDAY)
                        .onConflictDoNothing());
    }

    void rename(CalendarId id, Holiday holiday) {
        dsl.update(HOLIDAY)
                .set(HOLIDAY.NAME, holiday.name())
                .where(is(id, holiday.day()))
                .execute();
    }

    void remove(CalendarId id, LocalDate day) {
        dsl.deleteFrom(HOLIDAY).where(is(id, day)).execute();
    }

    /** {@value CalendarSettings#MOST_WEEKS} at most. */
    private List<Change> changes(CalendarId id) {
        var openings = multiset(
                        select(CALENDAR_OPENING.DAY_OF_WEEK, CALENDAR_OPENING.OPENS_AT, CALENDAR_OPENING.MINUTES)
                                .from(CALENDAR_OPENING)
                                .where(CALENDAR_OPENING.TENANT_ID.eq(tenant()))
                                .and(CALENDAR_OPENING.CALENDAR_ID.eq(CALENDAR_HOURS.CALENDAR_ID))
                                .and(CALENDAR_OPENING.EFFECTIVE_FROM.eq(CALENDAR_HOURS.EFFECTIVE_FROM))
                                .orderBy(CALENDAR_OPENING.DAY_OF_WEEK, CALENDAR_OPENING.OPENS_AT))
                .convertFrom(rows -> rows.map(mapping((day, opens, minutes) ->
                        new Opening(DayOfWeek.of(day), LocalTime.ofSecondOfDay(opens * 60L), minutes))));
        return dsl.select(
                        CALENDAR_HOURS.EFFECTIVE_FROM,
                        CALENDAR_HOURS.TIME_ZONE,
                        openings,
                        CALENDAR_HOURS.CHANGED_BY_NAME,
                        CALENDAR_HOURS.CHANGED_AT)
                .from(CALENDAR_HOURS)
                .where(CALENDAR_HOURS.TENANT_ID.eq(tenant()))
                .and(CALENDAR_HOURS.CALENDAR_ID.eq(id))
                .orderBy(CALENDAR_HOURS.EFFECTIVE_FROM)
                .limit(CalendarSettings.MOST_WEEKS)
                .fetch(mapping(
                        (from, zone, open, by, at) -> new Change(new Week(from, ZoneId.of(zone), open), by, at)));
    }

    /** {@value CalendarSettings#MOST_HOLIDAYS} at most. */
    private List<Holiday> holidays(CalendarId id) {
        return dsl.select(HOLIDAY.DAY, HOLIDAY.NAME)
                .from(HOLIDAY)
                .where(HOLIDAY.TENANT_ID.eq(tenant()))
                .and(HOLIDAY.CALENDAR_ID.eq(id))
                .orderBy(HOLIDAY.DAY)
                .limit(CalendarSettings.MOST_HOLIDAYS)
                .fetch(mapping(Holiday::new));
    }

    private static Condition is(CalendarId id) {
        return CALENDAR.TENANT_ID.eq(tenant()).and(CALENDAR.CALENDAR_ID.eq(id));
    }

    private static Condition is(CalendarId id, LocalDate day) {
        return HOLIDAY.TENANT_ID.eq(tenant()).and(HOLIDAY.CALENDAR_ID.eq(id)).and(HOLIDAY.DAY.eq(day));
    }
}
