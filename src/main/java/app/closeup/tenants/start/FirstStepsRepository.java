package app.closeup.tenants.start;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.FIRST_STEPS;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FirstStepsRepository {

    private final DSLContext dsl;

    FirstStepsRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    boolean dismissed() {
        return dsl.fetchExists(
                FIRST_STEPS, FIRST_STEPS.TENANT_ID.eq(tenant()).and(FIRST_STEPS.DISMISSED_AT.isNotNull()));
    }

    void dismiss(Instant at) {
        dsl.insertInto(FIRST_STEPS)
                .set(FIRST_STEPS.TENANT_ID, tenant())
                .set(FIRST_STEPS.DISMISSED_AT, at)
                .onConflict(FIRST_STEPS.TENANT_ID)
                .doUpdate()
                .set(FIRST_STEPS.DISMISSED_AT, at)
                .where(FIRST_STEPS.TENANT_ID.eq(tenant()))
                .execute();
    }

    Sample sample() {
        return dsl.select(
                        FIRST_STEPS.SAMPLE_STATE.convertFrom(SampleState::of),
                        FIRST_STEPS.SAMPLE_DONE,
                        FIRST_STEPS.SAMPLE_TOTAL)
                .from(FIRST_STEPS)
                .where(FIRST_STEPS.TENANT_ID.eq(tenant()))
                .fetchOptional(mapping(Sample::new))
                .orElse(Sample.ABSENT);
    }

    SampleState stateOf(UUID run) {
        return dsl.select(FIRST_STEPS.SAMPLE_STATE)
                .from(FIRST_STEPS)
                .where(is(run))
                .fetchOptional(FIRST_STEPS.SAMPLE_STATE)
                .map(SampleState::of)
                .orElse(SampleState.ABSENT);
    }

    /** For one of several who start at once. */
    boolean start(UUID run, SampleState next, List<SampleState> from, long total) {
        dsl.insertInto(FIRST_STEPS)
                .set(FIRST_STEPS.TENANT_ID, tenant())
                .onConflictDoNothing()
                .execute();
        return dsl.update(FIRST_STEPS)
                        .set(FIRST_STEPS.SAMPLE_STATE, next.code())
                        .set(FIRST_STEPS.SAMPLE_RUN, run)
                        .set(FIRST_STEPS.SAMPLE_DONE, 0L)
                        .set(FIRST_STEPS.SAMPLE_TOTAL, total)
                        .where(FIRST_STEPS.TENANT_ID.eq(tenant()))
                        .and(FIRST_STEPS.SAMPLE_STATE.in(
                                from.stream().map(SampleState::code).toList()))
                        .execute()
                == 1;
    }

    void advance(UUID run, long records) {
        dsl.update(FIRST_STEPS)
                .set(FIRST_STEPS.SAMPLE_DONE, FIRST_STEPS.SAMPLE_DONE.plus(records))
                .where(is(run))
                .execute();
    }

    void reach(UUID run, long done) {
        dsl.update(FIRST_STEPS)
                .set(FIRST_STEPS.SAMPLE_DONE, done)
                .where(is(run))
                .execute();
    }

    void finish(UUID run, SampleState state) {
        dsl.update(FIRST_STEPS)
                .set(FIRST_STEPS.SAMPLE_STATE, state.code())
                .where(is(run))
                .execute();
    }

    private static Condition is(UUID run) {
        return FIRST_STEPS.TENANT_ID.eq(tenant()).and(FIRST_STEPS.SAMPLE_RUN.eq(run));
    }
}
