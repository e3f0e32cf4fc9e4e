package app.closeup.tenants;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBERSHIP;
import static app.closeup.tenants.db.Tables.TENANT;
import static org.jooq.Records.mapping;

import app.closeup.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class CompanyRepository {

    private final DSLContext dsl;

    CompanyRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** By name, {@value Companies#MOST} at most. */
    List<Company> of(IdentityId identity) {
        return dsl.select(TENANT.TENANT_ID, TENANT.NAME)
                .from(MEMBERSHIP)
                .join(TENANT)
                .on(TENANT.TENANT_ID.eq(MEMBERSHIP.TENANT_ID))
                .where(MEMBERSHIP.IDENTITY_ID.eq(identity))
                .orderBy(TENANT.NAME, TENANT.TENANT_ID)
                .limit(Companies.MOST)
                .fetch(mapping(Company::new));
    }

    Company company(TenantId id) {
        return dsl.select(TENANT.TENANT_ID, TENANT.NAME)
                .from(TENANT)
                .where(TENANT.TENANT_ID.eq(id))
                .fetchSingle(mapping(Company::new));
    }

    List<TenantId> lastEnteredFirst(IdentityId identity) {
        return dsl.select(MEMBERSHIP.TENANT_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.IDENTITY_ID.eq(identity))
                .orderBy(MEMBERSHIP.LAST_ENTERED_AT.desc().nullsLast(), MEMBERSHIP.TENANT_ID)
                .limit(Companies.MOST)
                .fetch(MEMBERSHIP.TENANT_ID);
    }

    void entered(IdentityId identity, TenantId company, Instant at) {
        dsl.update(MEMBERSHIP)
                .set(MEMBERSHIP.LAST_ENTERED_AT, at)
                .where(MEMBERSHIP.IDENTITY_ID.eq(identity))
                .and(MEMBERSHIP.TENANT_ID.eq(company))
                .execute();
    }

    Optional<Member> member(IdentityId identity) {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.IDENTITY_ID.eq(identity))
                .and(MEMBER.DEACTIVATED_AT.isNull())
                .fetchOptional(mapping(Member::new));
    }

    Optional<IdentityId> identity(MemberId member) {
        return dsl.select(MEMBER.IDENTITY_ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.MEMBER_ID.eq(member))
                .fetchOptional(MEMBER.IDENTITY_ID);
    }

    /** Somebody's place in a company. */
    record Member(MemberId id, String name) {}
}
