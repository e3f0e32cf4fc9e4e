package app.closeup.tenants.sso;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.PROVIDER_SUBJECT;
import static org.jooq.Records.mapping;

import app.closeup.tenants.IdentityId;
import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whom the provider means. */
@Repository
class SubjectRepository {

    private final DSLContext dsl;

    SubjectRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<IdentityId> find(String issuer, String subject) {
        return dsl.select(PROVIDER_SUBJECT.IDENTITY_ID)
                .from(PROVIDER_SUBJECT)
                .where(PROVIDER_SUBJECT.TENANT_ID.eq(tenant()))
                .and(PROVIDER_SUBJECT.ISSUER.eq(issuer))
                .and(PROVIDER_SUBJECT.SUBJECT.eq(subject))
                .fetchOptional(PROVIDER_SUBJECT.IDENTITY_ID);
    }

    /** False when the provider means somebody else by the subject, or this person by another. */
    boolean bind(String issuer, String subject, IdentityId identity, Instant now) {
        return dsl.insertInto(PROVIDER_SUBJECT)
                        .set(PROVIDER_SUBJECT.TENANT_ID, tenant())
                        .set(PROVIDER_SUBJECT.ISSUER, issuer)
                        .set(PROVIDER_SUBJECT.SUBJECT, subject)
                        .set(PROVIDER_SUBJECT.IDENTITY_ID, identity)
                        .set(PROVIDER_SUBJECT.FIRST_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean forget(IdentityId identity) {
        return dsl.deleteFrom(PROVIDER_SUBJECT)
                        .where(PROVIDER_SUBJECT.TENANT_ID.eq(tenant()))
                        .and(PROVIDER_SUBJECT.IDENTITY_ID.eq(identity))
                        .execute()
                > 0;
    }

    void forgetAll() {
        dsl.deleteFrom(PROVIDER_SUBJECT)
                .where(PROVIDER_SUBJECT.TENANT_ID.eq(tenant()))
                .execute();
    }

    /** Their place on the staff, whether they work here or have left. */
    Optional<Place> place(IdentityId identity) {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.IDENTITY_ID.eq(identity))
                .fetchOptional(mapping(Place::new));
    }

    /** Whether they are on the staff (true) or have left it (false); empty when they never were. */
    Optional<Boolean> worksHere(IdentityId identity) {
        return dsl.select(MEMBER.DEACTIVATED_AT)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.IDENTITY_ID.eq(identity))
                .fetchOptional(place -> place.value1() == null);
    }

    record Place(MemberId member, String name) {}
}
