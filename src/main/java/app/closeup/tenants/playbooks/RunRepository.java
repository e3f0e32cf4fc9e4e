package app.closeup.tenants.playbooks;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.CONDUCT_EVENT;
import static app.closeup.tenants.db.Tables.PLAYBOOK_RUN;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.playbooks.PlaybookRun.End;
import app.closeup.tenants.playbooks.PlaybookRun.Step;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record10;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Playbooks in use. */
@Repository
class RunRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private static final SelectField<RecordRef> RECORD =
            row(PLAYBOOK_RUN.RECORD_KIND, PLAYBOOK_RUN.RECORD_ID).mapping(RecordRef::new);
    private static final SelectField<@Nullable End> END = row(
                    PLAYBOOK_RUN.OUTCOME, PLAYBOOK_RUN.REASON, PLAYBOOK_RUN.FINISHED_BY_NAME, PLAYBOOK_RUN.FINISHED_AT)
            .mapping(RunRepository::end);

    private final DSLContext dsl;

    RunRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(PlaybookRun run, @Nullable MemberId by, String origin) {
        var end = run.end();
        dsl.insertInto(PLAYBOOK_RUN)
                .set(PLAYBOOK_RUN.TENANT_ID, tenant())
                .set(PLAYBOOK_RUN.PLAYBOOK_RUN_ID, run.id())
                .set(PLAYBOOK_RUN.PLAYBOOK_ID, run.playbook())
                .set(PLAYBOOK_RUN.VERSION_NUMBER, run.version())
                .set(PLAYBOOK_RUN.RECORD_KIND, run.record().kind())
                .set(PLAYBOOK_RUN.RECORD_ID, run.record().id())
                .set(PLAYBOOK_RUN.STEPS, json(run.steps()))
                .set(PLAYBOOK_RUN.STATE, run.state().code())
                .set(
                        PLAYBOOK_RUN.OUTCOME,
                        end == null || end.outcome() == null
                                ? null
                                : end.outcome().code())
                .set(PLAYBOOK_RUN.REASON, end == null ? null : end.reason())
                .set(PLAYBOOK_RUN.ORIGIN, origin)
                .set(PLAYBOOK_RUN.STARTED_BY, by)
                .set(PLAYBOOK_RUN.STARTED_BY_NAME, run.startedBy())
                .set(PLAYBOOK_RUN.STARTED_AT, run.startedAt())
                .set(PLAYBOOK_RUN.FINISHED_BY_NAME, end == null ? null : end.finishedBy())
                .set(PLAYBOOK_RUN.FINISHED_AT, end == null ? null : end.finishedAt())
                .execute();
    }

    Optional<PlaybookRun> find(PlaybookRunId id) {
        return runs(PLAYBOOK_RUN.PLAYBOOK_RUN_ID.eq(id)).fetchOptional(mapping(PlaybookRun::new));
    }

    /** Open ones first, then the latest. */
    List<PlaybookRun> of(RecordRef record, int limit) {
        return runs(about(record))
                .orderBy(
                        PLAYBOOK_RUN.FINISHED_AT.desc().nullsFirst(),
                        PLAYBOOK_RUN.STARTED_AT.desc(),
                        PLAYBOOK_RUN.PLAYBOOK_RUN_ID.desc())
                .limit(limit)
                .fetch(mapping(PlaybookRun::new));
    }

    /** The latest first. */
    List<PlaybookRun> of(PlaybookId playbook, int limit) {
        return runs(PLAYBOOK_RUN.PLAYBOOK_ID.eq(playbook))
                .orderBy(PLAYBOOK_RUN.STARTED_AT.desc(), PLAYBOOK_RUN.PLAYBOOK_RUN_ID.desc())
                .limit(limit)
                .fetch(mapping(PlaybookRun::new));
    }

    /** Which playbooks are open for these records of one kind. */
    Map<UUID, Set<PlaybookId>> open(String kind, Collection<UUID> ids) {
        var open = new HashMap<UUID, Set<PlaybookId>>();
        dsl.select(PLAYBOOK_RUN.RECORD_ID, PLAYBOOK_RUN.PLAYBOOK_ID)
                .from(PLAYBOOK_RUN)
                .where(PLAYBOOK_RUN.TENANT_ID.eq(tenant()))
                .and(PLAYBOOK_RUN.RECORD_KIND.eq(kind))
                .and(PLAYBOOK_RUN.RECORD_ID.in(ids))
                .and(PLAYBOOK_RUN.STATE.eq(inline(RunState.OPEN.code())))
                .forEach(row ->
                        open.computeIfAbsent(row.value1(), _ -> new HashSet<>()).add(row.value2()));
        return open;
    }

    /** False where somebody else has written since. */
    boolean tick(PlaybookRunId id, long revision, List<Step> steps) {
        return dsl.update(PLAYBOOK_RUN)
                        .set(PLAYBOOK_RUN.STEPS, json(steps))
                        .set(PLAYBOOK_RUN.REVISION, PLAYBOOK_RUN.REVISION.plus(inline(1L)))
                        .where(open(id, revision))
                        .execute()
                == 1;
    }

    /** False where somebody else has written since. */
    boolean finish(PlaybookRunId id, long revision, RunState state, End end, @Nullable MemberId by) {
        return dsl.update(PLAYBOOK_RUN)
                        .set(PLAYBOOK_RUN.STATE, state.code())
                        .set(
                                PLAYBOOK_RUN.OUTCOME,
                                end.outcome() == null ? null : end.outcome().code())
                        .set(PLAYBOOK_RUN.REASON, end.reason())
                        .set(PLAYBOOK_RUN.FINISHED_BY, by)
                        .set(PLAYBOOK_RUN.FINISHED_BY_NAME, end.finishedBy())
                        .set(PLAYBOOK_RUN.FINISHED_AT, end.finishedAt())
                        .set(PLAYBOOK_RUN.REVISION, PLAYBOOK_RUN.REVISION.plus(inline(1L)))
                        .where(open(id, revision))
                        .execute()
                == 1;
    }

    /** For each playbook that was used, or whose rules were. */
    Map<PlaybookId, PlaybookFigures> figures() {
        var states = new HashMap<PlaybookId, Map<String, Integer>>();
        dsl.select(PLAYBOOK_RUN.PLAYBOOK_ID, PLAYBOOK_RUN.STATE, count())
                .from(PLAYBOOK_RUN)
                .where(PLAYBOOK_RUN.TENANT_ID.eq(tenant()))
                .groupBy(PLAYBOOK_RUN.PLAYBOOK_ID, PLAYBOOK_RUN.STATE)
                .forEach(row -> put(states, row.value1(), row.value2(), row.value3()));
        dsl.select(PLAYBOOK_RUN.PLAYBOOK_ID, PLAYBOOK_RUN.OUTCOME, count())
                .from(PLAYBOOK_RUN)
                .where(PLAYBOOK_RUN.TENANT_ID.eq(tenant()))
                .and(PLAYBOOK_RUN.OUTCOME.isNotNull())
                .groupBy(PLAYBOOK_RUN.PLAYBOOK_ID, PLAYBOOK_RUN.OUTCOME)
                .forEach(row -> put(states, row.value1(), row.value2(), row.value3()));
        dsl.select(CONDUCT_EVENT.PLAYBOOK_ID, CONDUCT_EVENT.OUTCOME, count())
                .from(CONDUCT_EVENT)
                .where(CONDUCT_EVENT.TENANT_ID.eq(tenant()))
                .and(CONDUCT_EVENT.PLAYBOOK_ID.isNotNull())
                .groupBy(CONDUCT_EVENT.PLAYBOOK_ID, CONDUCT_EVENT.OUTCOME)
                .forEach(row -> put(states, row.value1(), row.value2(), row.value3()));
        return states.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, counted -> figures(counted.getValue())));
    }

    void removeSample() {
        dsl.deleteFrom(PLAYBOOK_RUN)
                .where(PLAYBOOK_RUN.TENANT_ID.eq(tenant()))
                .and(PLAYBOOK_RUN.ORIGIN.eq("sample"))
                .execute();
    }

    private static void put(
            Map<PlaybookId, Map<String, Integer>> states, PlaybookId playbook, String state, int count) {
        states.computeIfAbsent(playbook, _ -> new HashMap<>()).put(state, count);
    }

    private static PlaybookFigures figures(Map<String, Integer> counted) {
        return new PlaybookFigures(
                counted.getOrDefault(RunState.OPEN.code(), 0),
                counted.getOrDefault(RunState.FOLLOWED.code(), 0),
                counted.getOrDefault(RunState.DEVIATED.code(), 0),
                counted.getOrDefault(Outcome.SOLVED.code(), 0),
                counted.getOrDefault(Outcome.PARTLY.code(), 0),
                counted.getOrDefault(Outcome.NOT_SOLVED.code(), 0),
                counted.getOrDefault("blocked", 0),
                counted.getOrDefault("set_aside", 0));
    }

    private static Condition open(PlaybookRunId id, long revision) {
        return PLAYBOOK_RUN
                .TENANT_ID
                .eq(tenant())
                .and(PLAYBOOK_RUN.PLAYBOOK_RUN_ID.eq(id))
                .and(PLAYBOOK_RUN.REVISION.eq(revision))
                .and(PLAYBOOK_RUN.STATE.eq(RunState.OPEN.code()));
    }

    private static Condition about(RecordRef record) {
        return PLAYBOOK_RUN.RECORD_KIND.eq(record.kind()).and(PLAYBOOK_RUN.RECORD_ID.eq(record.id()));
    }

    private SelectConditionStep<
                    Record10<
                            PlaybookRunId,
                            PlaybookId,
                            Integer,
                            RecordRef,
                            List<Step>,
                            RunState,
                            Long,
                            String,
                            Instant,
                            @Nullable End>>
            runs(Condition condition) {
        return dsl.select(
                        PLAYBOOK_RUN.PLAYBOOK_RUN_ID,
                        PLAYBOOK_RUN.PLAYBOOK_ID,
                        PLAYBOOK_RUN.VERSION_NUMBER,
                        RECORD,
                        PLAYBOOK_RUN.STEPS.convertFrom(RunRepository::steps),
                        PLAYBOOK_RUN.STATE.convertFrom(RunState::of),
                        PLAYBOOK_RUN.REVISION,
                        PLAYBOOK_RUN.STARTED_BY_NAME,
                        PLAYBOOK_RUN.STARTED_AT,
                        END)
                .from(PLAYBOOK_RUN)
                .where(PLAYBOOK_RUN.TENANT_ID.eq(tenant()))
                .and(condition);
    }

    private static @Nullable End end(
            @Nullable String outcome, @Nullable String reason, @Nullable String by, @Nullable Instant at) {
        return at == null ? null : new End(outcome == null ? null : Outcome.of(outcome), reason, by, at);
    }

    private static JSONB json(List<Step> steps) {
        return JSONB.jsonb(JSON.writeValueAsString(steps));
    }

    private static List<Step> steps(JSONB json) {
        return Objects.requireNonNull(JSON.readValue(json.data(), STEPS));
    }
}
