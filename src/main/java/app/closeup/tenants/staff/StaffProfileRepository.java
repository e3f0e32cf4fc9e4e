package app.closeup.tenants.staff;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.ABSENCE;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBER_PHOTO;
import static app.closeup.tenants.db.Tables.WORKING_HOURS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import app.closeup.platform.sql.BulkInsert;
import app.closeup.tenants.MemberId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class StaffProfileRepository {

    private static final int MOST_ABSENCES = 100;

    private final DSLContext dsl;

    StaffProfileRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<StaffProfile> find(MemberId member) {
        var photo = exists(selectOne()
                .from(MEMBER_PHOTO)
                .where(MEMBER_PHOTO.TENANT_ID.eq(MEMBER.TENANT_ID))
                .and(MEMBER_PHOTO.MEMBER_ID.eq(MEMBER.MEMBER_ID)));
        return dsl.select(
                        MEMBER.MEMBER_ID,
                        row(
                                        MEMBER.NAME,
                                        MEMBER.PHONE,
                                        MEMBER.LANGUAGE,
                                        MEMBER.TIME_ZONE.convertFrom(ProfileDetails::zone),
                                        MEMBER.SIGNATURE)
                                .mapping(ProfileDetails::new),
                        MEMBER.EMAIL,
                        field(photo),
                        MEMBER.CREATED_AT,
                        MEMBER.DEACTIVATED_AT,
                        MEMBER.VERSION)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.MEMBER_ID.eq(member))
                .fetchOptional(mapping(StaffProfile::new));
    }

    /** Writes where nobody else has written since. */
    boolean update(MemberId member, long version, ProfileDetails details) {
        var zone = details.timeZone();
        return dsl.update(MEMBER)
                        .set(MEMBER.NAME, details.name())
                        .set(MEMBER.PHONE, details.phone())
                        .set(MEMBER.LANGUAGE, details.language())
                        .set(MEMBER.TIME_ZONE, zone == null ? null : zone.getId())
                        .set(MEMBER.SIGNATURE, details.signature())
                        .set(MEMBER.VERSION, MEMBER.VERSION.plus(inline(1L)))
                        .where(MEMBER.TENANT_ID.eq(tenant()))
                        .and(MEMBER.MEMBER_ID.eq(member))
                        .and(MEMBER.VERSION.eq(version))
                        .execute()
                == 1;
    }

    Optional<byte[]> photo(MemberId member) {
        return dsl.select(MEMBER_PHOTO.CONTENT)
                .from(MEMBER_PHOTO)
                .where(MEMBER_PHOTO.TENANT_ID.eq(tenant()))
                .and(MEMBER_PHOTO.MEMBER_ID.eq(member))
                .fetchOptional(MEMBER_PHOTO.CONTENT);
    }

    void keepPhoto(MemberId member, byte[] content) {
        dsl.insertInto(MEMBER_PHOTO)
                .set(MEMBER_PHOTO.TENANT_ID, tenant())
                .set(MEMBER_PHOTO.MEMBER_ID, member)
                .set(MEMBER_PHOTO.CONTENT, content)
                .onConflict(MEMBER_PHOTO.TENANT_ID, MEMBER_PHOTO.MEMBER_ID)
                .doUpdate()
                .set(MEMBER_PHOTO.CONTENT, content)
                .execute();
    }

    /** Whether there was one. */
    boolean removePhoto(MemberId member) {
        return dsl.deleteFrom(MEMBER_PHOTO)
                        .where(MEMBER_PHOTO.TENANT_ID.eq(tenant()))
                        .and(MEMBER_PHOTO.MEMBER_ID.eq(member))
                        .execute()
                == 1;
    }

    List<WorkingHours> hours(MemberId member) {
        return dsl.select(WORKING_HOURS.WEEKDAY, WORKING_HOURS.FROM_MINUTE, WORKING_HOURS.MINUTES)
                .from(WORKING_HOURS)
                .where(WORKING_HOURS.TENANT_ID.eq(tenant()))
                .and(WORKING_HOURS.MEMBER_ID.eq(member))
                .orderBy(WORKING_HOURS.WEEKDAY)
                .fetch(mapping(WorkingHours::of));
    }

    void keepHours(MemberId member, Collection<WorkingHours> hours) {
        dsl.deleteFrom(WORKING_HOURS)
                .where(WORKING_HOURS.TENANT_ID.eq(tenant()))
                .and(WORKING_HOURS.MEMBER_ID.eq(member))
                .execute();
        if (!hours.isEmpty()) {
            dsl.execute(BulkInsert.of(hours)
                    .all(WORKING_HOURS.TENANT_ID, tenant())
                    .all(WORKING_HOURS.MEMBER_ID, member)
                    .each(WORKING_HOURS.WEEKDAY, one -> one.day().getValue())
                    .each(WORKING_HOURS.FROM_MINUTE, WorkingHours::fromMinute)
                    .each(WORKING_HOURS.MINUTES, WorkingHours::minutes)
                    .into(WORKING_HOURS));
        }
    }

    /** Those that are not over, the next first; a hundred at most. */
    List<Absence> absences(MemberId member, LocalDate from) {
        return absences()
                .and(ABSENCE.MEMBER_ID.eq(member))
                .and(ABSENCE.LAST_DAY.ge(from))
                .orderBy(ABSENCE.FIRST_DAY, ABSENCE.ABSENCE_ID)
                .limit(inline(MOST_ABSENCES))
                .fetch(mapping(Absence::new));
    }

    Optional<Absence> absence(UUID id) {
        return absences().and(ABSENCE.ABSENCE_ID.eq(id)).fetchOptional(mapping(Absence::new));
    }

    List<Absence> awayOf(MemberId member, LocalDate day) {
        return away(day, ABSENCE.MEMBER_ID.eq(member));
    }

    List<Absence> awayWithDeputy(MemberId deputy, LocalDate day) {
        return away(day, ABSENCE.DEPUTY_ID.eq(deputy));
    }

    void insert(Absence absence) {
        dsl.insertInto(ABSENCE)
                .set(ABSENCE.TENANT_ID, tenant())
                .set(ABSENCE.ABSENCE_ID, absence.id())
                .set(ABSENCE.MEMBER_ID, absence.member())
                .set(ABSENCE.FIRST_DAY, absence.first())
                .set(ABSENCE.LAST_DAY, absence.last())
                .set(ABSENCE.DEPUTY_ID, absence.deputy())
                .execute();
    }

    void removeAbsence(UUID id) {
        dsl.deleteFrom(ABSENCE)
                .where(ABSENCE.TENANT_ID.eq(tenant()))
                .and(ABSENCE.ABSENCE_ID.eq(id))
                .execute();
    }

    private List<Absence> away(LocalDate day, Condition whose) {
        return absences()
                .and(ABSENCE.FIRST_DAY.le(day))
                .and(ABSENCE.LAST_DAY.ge(day))
                .and(whose)
                .orderBy(ABSENCE.FIRST_DAY, ABSENCE.ABSENCE_ID)
                .limit(inline(MOST_ABSENCES))
                .fetch(mapping(Absence::new));
    }

    private SelectConditionStep<Record5<UUID, MemberId, LocalDate, LocalDate, MemberId>> absences() {
        return dsl.select(ABSENCE.ABSENCE_ID, ABSENCE.MEMBER_ID, ABSENCE.FIRST_DAY, ABSENCE.LAST_DAY, ABSENCE.DEPUTY_ID)
                .from(ABSENCE)
                .where(ABSENCE.TENANT_ID.eq(tenant()));
    }
}
