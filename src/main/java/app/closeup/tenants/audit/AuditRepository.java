package app.closeup.tenants.audit;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.AUDIT_EVENT;
import static app.closeup.tenants.db.Tables.AUDIT_KEY;
import static app.closeup.tenants.db.Tables.MEMBER;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import app.closeup.platform.sql.BulkInsert;
import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AuditRepository {

    private final DSLContext dsl;

    AuditRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Collection<Sealed> events) {
        dsl.execute(BulkInsert.of(events)
                .all(AUDIT_EVENT.TENANT_ID, tenant())
                .each(AUDIT_EVENT.EVENT_ID, Sealed::id)
                .each(AUDIT_EVENT.OCCURRED_AT, Sealed::at)
                .each(AUDIT_EVENT.MEMBER_ID, Sealed::member)
                .each(AUDIT_EVENT.ACT, event -> event.act().code())
                .each(AUDIT_EVENT.AREA, Sealed::area)
                .each(AUDIT_EVENT.RECORD_ID, Sealed::record)
                .each(AUDIT_EVENT.DETAILS, Sealed::details)
                .each(AUDIT_EVENT.ADDRESS, Sealed::address)
                .into(AUDIT_EVENT));
    }

    Map<UUID, byte[]> keys(Collection<UUID> subjects) {
        return dsl.select(AUDIT_KEY.SUBJECT_ID, AUDIT_KEY.SECRET)
                .from(AUDIT_KEY)
                .where(AUDIT_KEY.TENANT_ID.eq(tenant()))
                .and(AUDIT_KEY.SUBJECT_ID.eq(any(subjects.toArray(UUID[]::new))))
                .fetchMap(AUDIT_KEY.SUBJECT_ID, AUDIT_KEY.SECRET);
    }

    /** Those that are there already stay as they are. */
    void addKeys(Map<UUID, byte[]> keys) {
        dsl.execute(BulkInsert.of(keys.entrySet())
                .all(AUDIT_KEY.TENANT_ID, tenant())
                .each(AUDIT_KEY.SUBJECT_ID, Map.Entry::getKey)
                .each(AUDIT_KEY.SECRET, Map.Entry::getValue)
                .into(AUDIT_KEY)
                .onConflictDoNothing());
    }

    void dropKeys(Collection<UUID> subjects) {
        dsl.deleteFrom(AUDIT_KEY)
                .where(AUDIT_KEY.TENANT_ID.eq(tenant()))
                .and(AUDIT_KEY.SUBJECT_ID.eq(any(subjects.toArray(UUID[]::new))))
                .execute();
    }

    /** Newest first. */
    List<Sealed> page(AuditQuery query, int offset, int limit) {
        return events(query)
                .orderBy(AUDIT_EVENT.EVENT_ID.desc())
                .offset(inline(offset))
                .limit(inline(limit))
                .fetch(mapping(Sealed::new));
    }

    /** Newest first: those before the event, or the very newest. */
    List<Sealed> before(@Nullable UUID event, AuditQuery query, int limit) {
        return events(query)
                .and(event == null ? noCondition() : AUDIT_EVENT.EVENT_ID.lt(event))
                .orderBy(AUDIT_EVENT.EVENT_ID.desc())
                .limit(inline(limit))
                .fetch(mapping(Sealed::new));
    }

    List<Sealed> find(UUID id) {
        return events(AuditQuery.ALL).and(AUDIT_EVENT.EVENT_ID.eq(id)).fetch(mapping(Sealed::new));
    }

    int countUpTo(AuditQuery query, int limit) {
        return dsl.fetchCount(events(query).limit(inline(limit)));
    }

    Map<MemberId, String> names(Collection<MemberId> members) {
        return dsl
                .select(MEMBER.MEMBER_ID, MEMBER.NAME)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.MEMBER_ID.eq(any(members.toArray(MemberId[]::new))))
                .fetch()
                .stream()
                .collect(toMap(row -> row.value1(), row -> row.value2()));
    }

    private SelectConditionStep<Record8<UUID, Instant, MemberId, Act, String, UUID, byte[], byte[]>> events(
            AuditQuery query) {
        return dsl.select(
                        AUDIT_EVENT.EVENT_ID,
                        AUDIT_EVENT.OCCURRED_AT,
                        AUDIT_EVENT.MEMBER_ID,
                        AUDIT_EVENT.ACT.convertFrom(Act::of),
                        AUDIT_EVENT.AREA,
                        AUDIT_EVENT.RECORD_ID,
                        AUDIT_EVENT.DETAILS,
                        AUDIT_EVENT.ADDRESS)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.TENANT_ID.eq(tenant()))
                .and(query.members().isEmpty() ? noCondition() : AUDIT_EVENT.MEMBER_ID.in(query.members()))
                .and(
                        query.acts().isEmpty()
                                ? noCondition()
                                : AUDIT_EVENT.ACT.in(
                                        query.acts().stream().map(Act::code).toList()))
                .and(query.areas().isEmpty() ? noCondition() : AUDIT_EVENT.AREA.in(query.areas()))
                .and(query.record() == null ? noCondition() : AUDIT_EVENT.RECORD_ID.eq(query.record()))
                .and(between(query.from(), query.until()));
    }

    private static Condition between(@Nullable Instant from, @Nullable Instant until) {
        return (from == null ? noCondition() : AUDIT_EVENT.OCCURRED_AT.ge(from))
                .and(until == null ? noCondition() : AUDIT_EVENT.OCCURRED_AT.lt(until));
    }

    /** An event as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // bytes as the database has them; never compared
    record Sealed(
            UUID id,
            Instant at,
            @Nullable MemberId member,
            Act act,
            String area,
            @Nullable UUID record,
            byte @Nullable [] details,
            byte @Nullable [] address) {}
}
