package app.closeup.tenants.authority;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.authority.UseRepository.about;
import static app.closeup.tenants.db.Tables.AUTHORITY_USE;
import static org.jooq.impl.DSL.sum;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.RecordRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How much of authority has been used, by the log of it. */
@Repository
class SpentRepository {

    private static final List<String> COUNTING = List.of(UseState.GRANTED.code(), UseState.APPROVED.code());

    private final DSLContext dsl;

    SpentRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What has been granted in the incident, by whomever. */
    long inIncident(String kind, String folded, @Nullable RecordRef record) {
        return total(AUTHORITY_USE
                .KIND
                .eq(kind)
                .and(AUTHORITY_USE.INCIDENT_FOLDED.eq(folded))
                .and(about(record))
                .and(AUTHORITY_USE.STATE.in(COUNTING)));
    }

    /** What the person has granted by their own authority since then. */
    long grantedSince(String kind, MemberId person, Instant since) {
        return total(own(kind, person, since));
    }

    int timesSince(String kind, MemberId person, Instant since) {
        return dsl.fetchCount(
                AUTHORITY_USE, AUTHORITY_USE.TENANT_ID.eq(tenant()).and(own(kind, person, since)));
    }

    /** How many extras the record has got since then. */
    int extrasSince(RecordRef record, Instant since) {
        return dsl.fetchCount(
                AUTHORITY_USE,
                AUTHORITY_USE
                        .TENANT_ID
                        .eq(tenant())
                        .and(about(record))
                        .and(AUTHORITY_USE.EXTRA)
                        .and(AUTHORITY_USE.STATE.in(COUNTING))
                        .and(AUTHORITY_USE.ASKED_AT.greaterThan(since)));
    }

    private long total(Condition condition) {
        return dsl.select(sum(AUTHORITY_USE.AMOUNT))
                .from(AUTHORITY_USE)
                .where(AUTHORITY_USE.TENANT_ID.eq(tenant()))
                .and(condition)
                .fetchOptional(found -> found.value1())
                .map(BigDecimal::longValueExact)
                .orElse(0L);
    }

    private static Condition own(String kind, MemberId person, Instant since) {
        return AUTHORITY_USE
                .KIND
                .eq(kind)
                .and(AUTHORITY_USE.ASKED_BY.eq(person))
                .and(AUTHORITY_USE.STATE.eq(UseState.GRANTED.code()))
                .and(AUTHORITY_USE.ASKED_AT.greaterOrEqual(since));
    }
}
