package app.closeup.tenants;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBER_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import app.closeup.tenants.rights.RoleId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class StaffRepository {

    private static final int LIMIT = 1_000;

    private static final Field<Set<RoleId>> ROLES = multiset(select(MEMBER_ROLE.ROLE_ID)
                    .from(MEMBER_ROLE)
                    .where(MEMBER_ROLE.TENANT_ID.eq(MEMBER.TENANT_ID))
                    .and(MEMBER_ROLE.MEMBER_ID.eq(MEMBER.MEMBER_ID)))
            .convertFrom(rows -> rows.intoSet(MEMBER_ROLE.ROLE_ID));

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

    List<ColleagueName> search(String typed, int offset, int limit) {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME, inline(false))
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull())
                .and(FoundByTyping.condition(typed))
                .orderBy(MEMBER.NAME_FOLDED, MEMBER.MEMBER_ID)
                .offset(offset)
                .limit(limit)
                .fetch(mapping(ColleagueName::new));
    }

    Map<MemberId, ColleagueName> names(Collection<MemberId> members) {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME, field(MEMBER.DEACTIVATED_AT.isNotNull()))
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.MEMBER_ID.eq(any(members.toArray(MemberId[]::new))))
                .fetchMap(MEMBER.MEMBER_ID, mapping(ColleagueName::new));
    }

    Optional<Colleague> find(MemberId member) {
        return staff().and(MEMBER.MEMBER_ID.eq(member)).fetchOptional(mapping(Colleague::new));
    }

    private SelectConditionStep<Record4<MemberId, String, String, Set<RoleId>>> staff() {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME, MEMBER.EMAIL, ROLES)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull());
    }
}
