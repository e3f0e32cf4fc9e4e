package app.closeup.tenants;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class StaffRepository {

    private static final int LIMIT = 1_000;

    private final DSLContext dsl;

    StaffRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Colleague> all() {
        return staff().orderBy(MEMBER.NAME, MEMBER.MEMBER_ID).limit(LIMIT).fetch(mapping(Colleague::new));
    }

    int countUpTo(int limit) {
        return dsl.fetchCount(staff().limit(limit));
    }

    Optional<Colleague> find(MemberId member) {
        return staff().and(MEMBER.MEMBER_ID.eq(member)).fetchOptional(mapping(Colleague::new));
    }

    private SelectConditionStep<Record4<MemberId, String, String, Role>> staff() {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME, MEMBER.EMAIL, MEMBER.ROLE.convertFrom(Role::of))
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()));
    }
}
