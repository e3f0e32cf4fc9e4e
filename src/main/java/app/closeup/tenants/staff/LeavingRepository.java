package app.closeup.tenants.staff;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBERSHIP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;

import app.closeup.tenants.IdentityId;
import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who is on the staff and who has left; a person's companies are told of it. */
@Repository
class LeavingRepository {

    private final DSLContext dsl;

    LeavingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    int countActive() {
        return dsl.fetchCount(dsl.selectOne()
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull()));
    }

    Optional<Place> place(MemberId member) {
        return place(MEMBER.MEMBER_ID.eq(member));
    }

    Optional<Place> place(IdentityId identity) {
        return place(MEMBER.IDENTITY_ID.eq(identity));
    }

    /** Whether they were on the staff until now. */
    boolean deactivate(Place place, Instant at) {
        var changed = dsl.update(MEMBER)
                .set(MEMBER.DEACTIVATED_AT, at)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.MEMBER_ID.eq(place.member()))
                .and(MEMBER.DEACTIVATED_AT.isNull())
                .execute();
        dsl.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.TENANT_ID.eq(tenant()))
                .and(MEMBERSHIP.IDENTITY_ID.eq(place.identity()))
                .execute();
        return changed == 1;
    }

    /** Whether they had left until now. */
    boolean reactivate(Place place) {
        var changed = dsl.update(MEMBER)
                .setNull(MEMBER.DEACTIVATED_AT)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.MEMBER_ID.eq(place.member()))
                .and(MEMBER.DEACTIVATED_AT.isNotNull())
                .execute();
        dsl.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.IDENTITY_ID, place.identity())
                .set(MEMBERSHIP.TENANT_ID, tenant())
                .onConflictDoNothing()
                .execute();
        return changed == 1;
    }

    private Optional<Place> place(Condition whose) {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.IDENTITY_ID, MEMBER.NAME, field(MEMBER.DEACTIVATED_AT.isNotNull()))
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(whose)
                .fetchOptional(mapping(Place::new));
    }

    /** Somebody's place in the company, kept for them when they leave. */
    record Place(MemberId member, IdentityId identity, String name, boolean left) {}
}
