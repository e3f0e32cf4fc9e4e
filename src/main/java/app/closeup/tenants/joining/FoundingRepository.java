package app.closeup.tenants.joining;

import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBERSHIP;
import static app.closeup.tenants.db.Tables.TENANT;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.SignedIn;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class FoundingRepository {

    private final DSLContext dsl;

    FoundingRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void company(TenantId id, String name, String purpose, Instant createdAt, @Nullable Instant trialEndsAt) {
        dsl.insertInto(TENANT)
                .set(TENANT.TENANT_ID, id)
                .set(TENANT.NAME, name)
                .set(TENANT.PURPOSE, purpose)
                .set(TENANT.TRIAL_ENDS_AT, trialEndsAt)
                .set(TENANT.CREATED_AT, createdAt)
                .execute();
    }

    void member(SignedIn person, String email, Instant createdAt) {
        dsl.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.IDENTITY_ID, person.identity())
                .set(MEMBERSHIP.TENANT_ID, person.tenant())
                .execute();
        dsl.insertInto(MEMBER)
                .set(MEMBER.TENANT_ID, person.tenant())
                .set(MEMBER.MEMBER_ID, person.member())
                .set(MEMBER.IDENTITY_ID, person.identity())
                .set(MEMBER.NAME, person.name())
                .set(MEMBER.EMAIL, email)
                .set(MEMBER.CREATED_AT, createdAt)
                .execute();
    }
}
