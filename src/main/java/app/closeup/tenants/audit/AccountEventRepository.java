package app.closeup.tenants.audit;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.ACCOUNT_EVENT;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBERSHIP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.platform.text.Codes;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.audit.AccountEvents.What;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class AccountEventRepository {

    static final int HANDFUL = 100;

    private final DSLContext dsl;

    AccountEventRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(AccountEvent event) {
        dsl.insertInto(ACCOUNT_EVENT)
                .set(ACCOUNT_EVENT.EVENT_ID, event.id())
                .set(ACCOUNT_EVENT.IDENTITY_ID, event.identity())
                .set(ACCOUNT_EVENT.WHAT, Codes.of(event.what()))
                .set(ACCOUNT_EVENT.BY_THEMSELVES, event.byThemselves())
                .set(ACCOUNT_EVENT.ADDRESS, event.address())
                .set(ACCOUNT_EVENT.OCCURRED_AT, event.at())
                .execute();
    }

    Optional<AccountEvent> find(UUID id) {
        return dsl.select(
                        ACCOUNT_EVENT.EVENT_ID,
                        ACCOUNT_EVENT.IDENTITY_ID,
                        ACCOUNT_EVENT.WHAT.convertFrom(code -> Codes.parse(What.class, code)),
                        ACCOUNT_EVENT.BY_THEMSELVES,
                        ACCOUNT_EVENT.ADDRESS,
                        ACCOUNT_EVENT.OCCURRED_AT)
                .from(ACCOUNT_EVENT)
                .where(ACCOUNT_EVENT.EVENT_ID.eq(id))
                .fetchOptional(mapping(AccountEvent::new));
    }

    void remove(UUID id) {
        dsl.deleteFrom(ACCOUNT_EVENT).where(ACCOUNT_EVENT.EVENT_ID.eq(id)).execute();
    }

    /** Those after one, or the first; {@value #HANDFUL} at most. */
    List<TenantId> companies(IdentityId identity, @Nullable TenantId after) {
        return dsl.select(MEMBERSHIP.TENANT_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.IDENTITY_ID.eq(identity))
                .and(after == null ? noCondition() : MEMBERSHIP.TENANT_ID.gt(after))
                .orderBy(MEMBERSHIP.TENANT_ID)
                .limit(inline(HANDFUL))
                .fetch(MEMBERSHIP.TENANT_ID);
    }

    /** Their place in the current company, if they work there. */
    Optional<Place> place(IdentityId identity) {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.IDENTITY_ID.eq(identity))
                .and(MEMBER.DEACTIVATED_AT.isNull())
                .fetchOptional(mapping(Place::new));
    }

    record Place(MemberId member, String name) {}

    /** An event that has not reached the companies yet. */
    record AccountEvent(
            UUID id,
            IdentityId identity,
            What what,
            boolean byThemselves,
            @Nullable String address,
            Instant at) {}
}
