package app.closeup.tenants.authority;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.AUTHORITY_USE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import app.closeup.platform.text.Folding;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.authority.Use.Decision;
import app.closeup.tenants.authority.Use.Pending;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record15;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The log of authority. How much was granted, {@link SpentRepository} adds up. */
@Repository
class UseRepository {

    private static final SelectField<@Nullable RecordRef> RECORD =
            row(AUTHORITY_USE.RECORD_KIND, AUTHORITY_USE.RECORD_ID).mapping(UseRepository::record);
    private static final SelectField<@Nullable Pending> PENDING = row(
                    AUTHORITY_USE.APPROVER_ID, AUTHORITY_USE.DUE_AT, AUTHORITY_USE.ESCALATED_AT)
            .mapping(UseRepository::pending);
    private static final SelectField<@Nullable Decision> DECISION = row(
                    AUTHORITY_USE.DECIDED_BY_NAME,
                    AUTHORITY_USE.DECIDED_AT,
                    AUTHORITY_USE.DECISION_REASON,
                    AUTHORITY_USE.DECIDED_FOR_NAME)
            .mapping(UseRepository::decision);

    private final DSLContext dsl;

    UseRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Use use, String origin) {
        var record = use.record();
        var pending = use.pending();
        var decision = use.decision();
        dsl.insertInto(AUTHORITY_USE)
                .set(AUTHORITY_USE.TENANT_ID, tenant())
                .set(AUTHORITY_USE.AUTHORITY_USE_ID, use.id())
                .set(AUTHORITY_USE.KIND, use.kind())
                .set(AUTHORITY_USE.AMOUNT, use.amount())
                .set(AUTHORITY_USE.EXTRA, use.extra())
                .set(AUTHORITY_USE.INCIDENT, use.incident())
                .set(AUTHORITY_USE.INCIDENT_FOLDED, Folding.fold(use.incident()))
                .set(AUTHORITY_USE.RECORD_KIND, record == null ? null : record.kind())
                .set(AUTHORITY_USE.RECORD_ID, record == null ? null : record.id())
                .set(AUTHORITY_USE.REASON, use.reason())
                .set(AUTHORITY_USE.STATE, use.state().code())
                .set(AUTHORITY_USE.WHY, use.why() == null ? null : use.why().name())
                .set(AUTHORITY_USE.ROLE, use.role())
                .set(AUTHORITY_USE.ASKED_BY, use.askedBy())
                .set(AUTHORITY_USE.ASKED_BY_NAME, use.askedByName())
                .set(AUTHORITY_USE.ASKED_AT, use.askedAt())
                .set(AUTHORITY_USE.APPROVER_ID, pending == null ? null : pending.approver())
                .set(AUTHORITY_USE.DUE_AT, pending == null ? null : pending.dueAt())
                .set(AUTHORITY_USE.ESCALATED_AT, pending == null ? null : pending.escalatedAt())
                .set(AUTHORITY_USE.DECIDED_BY_NAME, decision == null ? null : decision.decidedBy())
                .set(AUTHORITY_USE.DECIDED_AT, decision == null ? null : decision.decidedAt())
                .set(AUTHORITY_USE.DECISION_REASON, decision == null ? null : decision.reason())
                .set(AUTHORITY_USE.DECIDED_FOR_NAME, decision == null ? null : decision.decidedFor())
                .set(AUTHORITY_USE.ORIGIN, origin)
                .execute();
    }

    Optional<Use> find(AuthorityUseId id) {
        return uses(AUTHORITY_USE.AUTHORITY_USE_ID.eq(id)).fetchOptional(mapping(Use::new));
    }

    /** The latest first. */
    List<Use> page(UseQuery query, int offset, int limit) {
        return uses(condition(query))
                .orderBy(AUTHORITY_USE.ASKED_AT.desc(), AUTHORITY_USE.AUTHORITY_USE_ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(mapping(Use::new));
    }

    int countUpTo(UseQuery query, int limit) {
        return dsl.fetchCount(uses(condition(query)).limit(limit));
    }

    /** Those which one of these people is to decide, the most urgent first. */
    List<Use> waitingFor(Collection<MemberId> approvers, int limit) {
        return waiting(AUTHORITY_USE.APPROVER_ID.in(approvers), limit);
    }

    /** Those whose deadline has passed, for whomever they wait. */
    List<Use> overdue(Instant now, int limit) {
        return waiting(AUTHORITY_USE.DUE_AT.lessOrEqual(now), limit);
    }

    /** False when somebody else has decided already. */
    boolean decide(AuthorityUseId id, UseState state, @Nullable MemberId by, Decision decision) {
        return dsl.update(AUTHORITY_USE)
                        .set(AUTHORITY_USE.STATE, state.code())
                        .set(AUTHORITY_USE.DECIDED_BY, by)
                        .set(AUTHORITY_USE.DECIDED_BY_NAME, decision.decidedBy())
                        .set(AUTHORITY_USE.DECIDED_AT, decision.decidedAt())
                        .set(AUTHORITY_USE.DECISION_REASON, decision.reason())
                        .set(AUTHORITY_USE.DECIDED_FOR_NAME, decision.decidedFor())
                        .where(AUTHORITY_USE.TENANT_ID.eq(tenant()))
                        .and(AUTHORITY_USE.AUTHORITY_USE_ID.eq(id))
                        .and(AUTHORITY_USE.STATE.eq(UseState.WAITING.code()))
                        .execute()
                == 1;
    }

    /** False when it is decided, not due yet, or has been told of already. */
    boolean escalate(AuthorityUseId id, Instant at) {
        return dsl.update(AUTHORITY_USE)
                        .set(AUTHORITY_USE.ESCALATED_AT, at)
                        .where(AUTHORITY_USE.TENANT_ID.eq(tenant()))
                        .and(AUTHORITY_USE.AUTHORITY_USE_ID.eq(id))
                        .and(AUTHORITY_USE.STATE.eq(UseState.WAITING.code()))
                        .and(AUTHORITY_USE.DUE_AT.lessOrEqual(at))
                        .and(AUTHORITY_USE.ESCALATED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The incidents that the record has had, the latest first. */
    List<String> incidents(RecordRef record, int limit) {
        return uses(about(record)).orderBy(AUTHORITY_USE.ASKED_AT.desc()).limit(limit).fetch(mapping(Use::new)).stream()
                .map(Use::incident)
                .distinct()
                .toList();
    }

    void removeSample() {
        dsl.deleteFrom(AUTHORITY_USE)
                .where(AUTHORITY_USE.TENANT_ID.eq(tenant()))
                .and(AUTHORITY_USE.ORIGIN.eq("sample"))
                .execute();
    }

    private List<Use> waiting(Condition condition, int limit) {
        return uses(condition.and(AUTHORITY_USE.STATE.eq(inline(UseState.WAITING.code()))))
                .orderBy(AUTHORITY_USE.DUE_AT, AUTHORITY_USE.AUTHORITY_USE_ID)
                .limit(limit)
                .fetch(mapping(Use::new));
    }

    /** What is about this record, or about none. */
    static Condition about(@Nullable RecordRef record) {
        return record == null
                ? AUTHORITY_USE.RECORD_ID.isNull()
                : AUTHORITY_USE.RECORD_KIND.eq(record.kind()).and(AUTHORITY_USE.RECORD_ID.eq(record.id()));
    }

    private static Condition condition(UseQuery query) {
        var condition = noCondition();
        if (!query.incident().isBlank()) {
            condition = condition.and(AUTHORITY_USE.INCIDENT_FOLDED.contains(Folding.fold(query.incident())));
        }
        if (!query.kinds().isEmpty()) {
            condition = condition.and(AUTHORITY_USE.KIND.in(query.kinds()));
        }
        if (!query.states().isEmpty()) {
            condition = condition.and(AUTHORITY_USE.STATE.in(
                    query.states().stream().map(UseState::code).toList()));
        }
        if (!query.askedBy().isEmpty()) {
            condition = condition.and(AUTHORITY_USE.ASKED_BY.in(query.askedBy()));
        }
        if (query.record() != null) {
            condition = condition.and(about(query.record()));
        }
        if (query.from() != null) {
            condition = condition.and(AUTHORITY_USE.ASKED_AT.greaterOrEqual(query.from()));
        }
        return query.until() == null ? condition : condition.and(AUTHORITY_USE.ASKED_AT.lessThan(query.until()));
    }

    private SelectConditionStep<
                    Record15<
                            AuthorityUseId,
                            String,
                            Long,
                            Boolean,
                            String,
                            @Nullable RecordRef,
                            String,
                            UseState,
                            @Nullable Why,
                            String,
                            MemberId,
                            String,
                            Instant,
                            @Nullable Pending,
                            @Nullable Decision>>
            uses(Condition condition) {
        return dsl.select(
                        AUTHORITY_USE.AUTHORITY_USE_ID,
                        AUTHORITY_USE.KIND,
                        AUTHORITY_USE.AMOUNT,
                        AUTHORITY_USE.EXTRA,
                        AUTHORITY_USE.INCIDENT,
                        RECORD,
                        AUTHORITY_USE.REASON,
                        AUTHORITY_USE.STATE.convertFrom(UseState::of),
                        AUTHORITY_USE.WHY.convertFrom(UseRepository::why),
                        AUTHORITY_USE.ROLE,
                        AUTHORITY_USE.ASKED_BY,
                        AUTHORITY_USE.ASKED_BY_NAME,
                        AUTHORITY_USE.ASKED_AT,
                        PENDING,
                        DECISION)
                .from(AUTHORITY_USE)
                .where(AUTHORITY_USE.TENANT_ID.eq(tenant()))
                .and(condition);
    }

    private static @Nullable Why why(@Nullable String code) {
        return code == null ? null : Why.of(code);
    }

    private static @Nullable RecordRef record(@Nullable String kind, @Nullable UUID id) {
        return kind == null || id == null ? null : new RecordRef(kind, id);
    }

    private static @Nullable Pending pending(
            @Nullable MemberId approver, @Nullable Instant dueAt, @Nullable Instant escalatedAt) {
        return dueAt == null ? null : new Pending(approver, dueAt, escalatedAt);
    }

    private static @Nullable Decision decision(
            @Nullable String by, @Nullable Instant at, @Nullable String reason, @Nullable String decidedFor) {
        return at == null ? null : new Decision(by, at, reason, decidedFor);
    }
}
