package app.closeup.tenants.staff;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.HANDOVER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.staff.HandoverRun.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class HandoverRepository {

    private static final int MOST = 100;

    private final DSLContext dsl;

    HandoverRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(HandoverRun run, Instant at) {
        dsl.insertInto(HANDOVER)
                .set(HANDOVER.TENANT_ID, tenant())
                .set(HANDOVER.HANDOVER_ID, run.id())
                .set(HANDOVER.MEMBER_ID, run.member())
                .set(HANDOVER.PART, run.part())
                .set(HANDOVER.HEIR_ID, run.heir())
                .set(HANDOVER.STATE, Codes.of(run.state()))
                .set(HANDOVER.TOTAL, run.total())
                .set(HANDOVER.CREATED_BY, run.createdBy())
                .set(HANDOVER.CREATED_AT, at)
                .execute();
    }

    /** The latest first, a hundred at most. */
    List<HandoverRun> of(MemberId member) {
        return runs().and(HANDOVER.MEMBER_ID.eq(member))
                .orderBy(HANDOVER.CREATED_AT.desc(), HANDOVER.HANDOVER_ID)
                .limit(inline(MOST))
                .fetch(mapping(HandoverRun::new));
    }

    Optional<HandoverRun> find(UUID id) {
        return runs().and(HANDOVER.HANDOVER_ID.eq(id)).fetchOptional(mapping(HandoverRun::new));
    }

    void advance(UUID id, long records) {
        dsl.update(HANDOVER)
                .set(HANDOVER.DONE, HANDOVER.DONE.plus(records))
                .where(HANDOVER.TENANT_ID.eq(tenant()))
                .and(HANDOVER.HANDOVER_ID.eq(id))
                .execute();
    }

    /** One that is over stays as it is. */
    void end(UUID id, State state) {
        dsl.update(HANDOVER)
                .set(HANDOVER.STATE, Codes.of(state))
                .where(HANDOVER.TENANT_ID.eq(tenant()))
                .and(HANDOVER.HANDOVER_ID.eq(id))
                .and(HANDOVER.STATE.eq(Codes.of(State.RUNNING)))
                .execute();
    }

    private SelectConditionStep<Record8<UUID, MemberId, String, MemberId, State, Long, Long, MemberId>> runs() {
        return dsl.select(
                        HANDOVER.HANDOVER_ID,
                        HANDOVER.MEMBER_ID,
                        HANDOVER.PART,
                        HANDOVER.HEIR_ID,
                        HANDOVER.STATE.convertFrom(code -> Codes.parse(State.class, code)),
                        HANDOVER.DONE,
                        HANDOVER.TOTAL,
                        HANDOVER.CREATED_BY)
                .from(HANDOVER)
                .where(HANDOVER.TENANT_ID.eq(tenant()));
    }
}
