package app.closeup.tenants.playbooks;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.CONDUCT_EVENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import app.closeup.platform.Ids;
import app.closeup.platform.sql.BulkInsert;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.RecordRef;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ConductRepository {

    private static final String BLOCKED = "blocked";
    private static final String SET_ASIDE = "set_aside";

    private final DSLContext dsl;

    ConductRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void record(Collection<ConductEvent> events, @Nullable MemberId by) {
        if (events.isEmpty()) {
            return;
        }
        dsl.execute(BulkInsert.of(events)
                .all(CONDUCT_EVENT.TENANT_ID, tenant())
                .each(CONDUCT_EVENT.CONDUCT_EVENT_ID, _ -> Ids.next())
                .each(CONDUCT_EVENT.ACT, ConductEvent::act)
                .each(
                        CONDUCT_EVENT.RECORD_KIND,
                        event -> event.record() == null ? null : event.record().kind())
                .each(
                        CONDUCT_EVENT.RECORD_ID,
                        event -> event.record() == null ? null : event.record().id())
                .each(CONDUCT_EVENT.PLAYBOOK_ID, ConductEvent::playbook)
                .each(CONDUCT_EVENT.RULE, ConductEvent::rule)
                .each(CONDUCT_EVENT.OUTCOME, event -> event.blocked() ? BLOCKED : SET_ASIDE)
                .each(CONDUCT_EVENT.REASON, ConductEvent::reason)
                .all(CONDUCT_EVENT.DONE_BY, by)
                .each(CONDUCT_EVENT.DONE_BY_NAME, ConductEvent::by)
                .each(CONDUCT_EVENT.DONE_AT, ConductEvent::at)
                .into(CONDUCT_EVENT));
    }

    /** The latest first. */
    List<ConductEvent> of(PlaybookId playbook, int limit) {
        return dsl.select(
                        CONDUCT_EVENT.ACT,
                        row(CONDUCT_EVENT.RECORD_KIND, CONDUCT_EVENT.RECORD_ID).mapping(ConductRepository::record),
                        CONDUCT_EVENT.PLAYBOOK_ID,
                        CONDUCT_EVENT.RULE,
                        CONDUCT_EVENT.OUTCOME.convertFrom(BLOCKED::equals),
                        CONDUCT_EVENT.REASON,
                        CONDUCT_EVENT.DONE_BY_NAME,
                        CONDUCT_EVENT.DONE_AT)
                .from(CONDUCT_EVENT)
                .where(CONDUCT_EVENT.TENANT_ID.eq(tenant()))
                .and(CONDUCT_EVENT.PLAYBOOK_ID.eq(playbook))
                .orderBy(CONDUCT_EVENT.DONE_AT.desc(), CONDUCT_EVENT.CONDUCT_EVENT_ID)
                .limit(limit)
                .fetch(mapping(ConductEvent::new));
    }

    private static @Nullable RecordRef record(@Nullable String kind, @Nullable UUID id) {
        return kind == null || id == null ? null : new RecordRef(kind, id);
    }
}
