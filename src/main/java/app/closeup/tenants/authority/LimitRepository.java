package app.closeup.tenants.authority;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.AUTHORITY_KIND;
import static app.closeup.tenants.db.Tables.AUTHORITY_LIMIT;
import static app.closeup.tenants.db.Tables.AUTHORITY_SETTINGS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The table of authority: its currency, its kinds, its limits. */
@Repository
class LimitRepository {

    static final String OWN = "own:";

    private static final int MOST = 2_000;

    private final DSLContext dsl;

    LimitRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Currency> currency() {
        return dsl.select(AUTHORITY_SETTINGS.CURRENCY)
                .from(AUTHORITY_SETTINGS)
                .where(AUTHORITY_SETTINGS.TENANT_ID.eq(tenant()))
                .fetchOptional(AUTHORITY_SETTINGS.CURRENCY)
                .map(Currency::getInstance);
    }

    void changeCurrency(Currency currency, Instant at) {
        dsl.insertInto(AUTHORITY_SETTINGS)
                .set(AUTHORITY_SETTINGS.TENANT_ID, tenant())
                .set(AUTHORITY_SETTINGS.CURRENCY, currency.getCurrencyCode())
                .set(AUTHORITY_SETTINGS.CHANGED_AT, at)
                .onConflict(AUTHORITY_SETTINGS.TENANT_ID)
                .doUpdate()
                .set(AUTHORITY_SETTINGS.CURRENCY, currency.getCurrencyCode())
                .set(AUTHORITY_SETTINGS.CHANGED_AT, at)
                .where(AUTHORITY_SETTINGS.TENANT_ID.eq(tenant()))
                .execute();
    }

    /** Until the end of the transaction nobody else in the company gets past this line. */
    void lock(Currency ifNew, Instant at) {
        dsl.insertInto(AUTHORITY_SETTINGS)
                .set(AUTHORITY_SETTINGS.TENANT_ID, tenant())
                .set(AUTHORITY_SETTINGS.CURRENCY, ifNew.getCurrencyCode())
                .set(AUTHORITY_SETTINGS.CHANGED_AT, at)
                .onConflictDoNothing()
                .execute();
        dsl.select(AUTHORITY_SETTINGS.CURRENCY)
                .from(AUTHORITY_SETTINGS)
                .where(AUTHORITY_SETTINGS.TENANT_ID.eq(tenant()))
                .forUpdate()
                .fetch();
    }

    /** Those that the company has added, by name. */
    List<DecisionKind> ownKinds() {
        return dsl.select(
                        concat(inline(OWN), AUTHORITY_KIND.KIND_ID.cast(String.class)),
                        AUTHORITY_KIND.NAME,
                        AUTHORITY_KIND.UNIT.convertFrom(Unit::of))
                .from(AUTHORITY_KIND)
                .where(AUTHORITY_KIND.TENANT_ID.eq(tenant()))
                .and(AUTHORITY_KIND.RETIRED_AT.isNull())
                .orderBy(AUTHORITY_KIND.NAME, AUTHORITY_KIND.KIND_ID)
                .limit(MOST)
                .fetch(mapping(DecisionKind::new));
    }

    /** Retired ones too: the log goes on naming them. */
    List<DecisionKind> allOwnKinds() {
        return dsl.select(
                        concat(inline(OWN), AUTHORITY_KIND.KIND_ID.cast(String.class)),
                        AUTHORITY_KIND.NAME,
                        AUTHORITY_KIND.UNIT.convertFrom(Unit::of))
                .from(AUTHORITY_KIND)
                .where(AUTHORITY_KIND.TENANT_ID.eq(tenant()))
                .orderBy(AUTHORITY_KIND.NAME, AUTHORITY_KIND.KIND_ID)
                .limit(MOST)
                .fetch(mapping(DecisionKind::new));
    }

    void insert(UUID kind, String name, Unit unit) {
        dsl.insertInto(AUTHORITY_KIND)
                .set(AUTHORITY_KIND.TENANT_ID, tenant())
                .set(AUTHORITY_KIND.KIND_ID, kind)
                .set(AUTHORITY_KIND.NAME, name)
                .set(AUTHORITY_KIND.UNIT, unit.code())
                .execute();
    }

    void retire(UUID kind, Instant at) {
        dsl.update(AUTHORITY_KIND)
                .set(AUTHORITY_KIND.RETIRED_AT, at)
                .where(AUTHORITY_KIND.TENANT_ID.eq(tenant()))
                .and(AUTHORITY_KIND.KIND_ID.eq(kind))
                .execute();
    }

    List<Limit> all() {
        return limits().orderBy(AUTHORITY_LIMIT.ROLE, AUTHORITY_LIMIT.KIND)
                .limit(MOST)
                .fetch(mapping(Limit::new));
    }

    /** Those of any of the roles. */
    List<Limit> find(Collection<String> roles, String kind) {
        return limits().and(AUTHORITY_LIMIT.ROLE.in(roles))
                .and(AUTHORITY_LIMIT.KIND.eq(kind))
                .orderBy(AUTHORITY_LIMIT.ROLE)
                .fetch(mapping(Limit::new));
    }

    void save(Limit limit, @Nullable String by, Instant at, String origin) {
        dsl.insertInto(AUTHORITY_LIMIT)
                .set(AUTHORITY_LIMIT.TENANT_ID, tenant())
                .set(AUTHORITY_LIMIT.ROLE, limit.role())
                .set(AUTHORITY_LIMIT.KIND, limit.kind())
                .set(AUTHORITY_LIMIT.PER_INCIDENT, limit.perIncident())
                .set(AUTHORITY_LIMIT.PER_PERIOD, limit.perPeriod())
                .set(AUTHORITY_LIMIT.PERIOD, limit.period().code())
                .set(AUTHORITY_LIMIT.APPROVER_ID, limit.approver())
                .set(AUTHORITY_LIMIT.DEADLINE_HOURS, limit.deadlineHours())
                .set(AUTHORITY_LIMIT.ORIGIN, origin)
                .set(AUTHORITY_LIMIT.CHANGED_BY_NAME, by)
                .set(AUTHORITY_LIMIT.CHANGED_AT, at)
                .onConflict(AUTHORITY_LIMIT.TENANT_ID, AUTHORITY_LIMIT.ROLE, AUTHORITY_LIMIT.KIND)
                .doUpdate()
                .set(AUTHORITY_LIMIT.PER_INCIDENT, limit.perIncident())
                .set(AUTHORITY_LIMIT.PER_PERIOD, limit.perPeriod())
                .set(AUTHORITY_LIMIT.PERIOD, limit.period().code())
                .set(AUTHORITY_LIMIT.APPROVER_ID, limit.approver())
                .set(AUTHORITY_LIMIT.DEADLINE_HOURS, limit.deadlineHours())
                .set(AUTHORITY_LIMIT.ORIGIN, origin)
                .set(AUTHORITY_LIMIT.CHANGED_BY_NAME, by)
                .set(AUTHORITY_LIMIT.CHANGED_AT, at)
                .where(AUTHORITY_LIMIT.TENANT_ID.eq(tenant()))
                .execute();
    }

    void remove(String role, String kind) {
        dsl.deleteFrom(AUTHORITY_LIMIT)
                .where(AUTHORITY_LIMIT.TENANT_ID.eq(tenant()))
                .and(AUTHORITY_LIMIT.ROLE.eq(role))
                .and(AUTHORITY_LIMIT.KIND.eq(kind))
                .execute();
    }

    void removeSample() {
        dsl.deleteFrom(AUTHORITY_LIMIT)
                .where(AUTHORITY_LIMIT.TENANT_ID.eq(tenant()))
                .and(AUTHORITY_LIMIT.ORIGIN.eq("sample"))
                .execute();
    }

    private SelectConditionStep<Record7<String, String, Long, Long, Period, MemberId, Integer>> limits() {
        return dsl.select(
                        AUTHORITY_LIMIT.ROLE,
                        AUTHORITY_LIMIT.KIND,
                        AUTHORITY_LIMIT.PER_INCIDENT,
                        AUTHORITY_LIMIT.PER_PERIOD,
                        AUTHORITY_LIMIT.PERIOD.convertFrom(Period::of),
                        AUTHORITY_LIMIT.APPROVER_ID,
                        AUTHORITY_LIMIT.DEADLINE_HOURS)
                .from(AUTHORITY_LIMIT)
                .where(AUTHORITY_LIMIT.TENANT_ID.eq(tenant()));
    }
}
