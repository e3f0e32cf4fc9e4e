package app.closeup.tenants;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.IDENTITY;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBERSHIP;
import static app.closeup.tenants.db.Tables.MEMBER_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StaffRepository {

    private static final int LIMIT = 1_000;
    private static final int LIMIT_OF_ROLES = 100;

    private static final Field<Set<RoleId>> ROLES = multiset(select(MEMBER_ROLE.ROLE_ID)
                    .from(MEMBER_ROLE)
                    .where(MEMBER_ROLE.TENANT_ID.eq(MEMBER.TENANT_ID))
                    .and(MEMBER_ROLE.MEMBER_ID.eq(MEMBER.MEMBER_ID)))
            .convertFrom(rows -> rows.intoSet(MEMBER_ROLE.ROLE_ID));

    /** What stands in the list of staff may have come with an archive that anybody wrote. */
    private static final Field<String> MAILBOX = field(select(IDENTITY.EMAIL)
            .from(MEMBERSHIP)
            .join(IDENTITY)
            .on(IDENTITY.IDENTITY_ID.eq(MEMBERSHIP.IDENTITY_ID))
            .where(MEMBERSHIP.TENANT_ID.eq(MEMBER.TENANT_ID))
            .and(MEMBERSHIP.IDENTITY_ID.eq(MEMBER.IDENTITY_ID)));

    private final DSLContext dsl;

    StaffRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Colleague> all() {
        return staff().orderBy(MEMBER.NAME, MEMBER.MEMBER_ID).limit(LIMIT).fetch(mapping(Colleague::new));
    }

    List<Colleague> page(@Nullable MemberId after) {
        return staff().and(after == null ? noCondition() : MEMBER.MEMBER_ID.gt(after))
                .orderBy(MEMBER.MEMBER_ID)
                .limit(LIMIT)
                .fetch(mapping(Colleague::new));
    }

    List<Colleague> having(Collection<RoleId> roles) {
        return staff().and(MEMBER.MEMBER_ID.in(select(MEMBER_ROLE.MEMBER_ID)
                        .from(MEMBER_ROLE)
                        .where(MEMBER_ROLE.TENANT_ID.eq(tenant()))
                        .and(MEMBER_ROLE.ROLE_ID.eq(any(roles.toArray(RoleId[]::new))))))
                .orderBy(MEMBER.NAME, MEMBER.MEMBER_ID)
                .limit(LIMIT_OF_ROLES)
                .fetch(mapping(Colleague::new));
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

    List<Colleague> find(Collection<MemberId> members) {
        return staff().and(MEMBER.MEMBER_ID.eq(any(members.toArray(MemberId[]::new))))
                .orderBy(MEMBER.NAME, MEMBER.MEMBER_ID)
                .fetch(mapping(Colleague::new));
    }

    private SelectConditionStep<Record4<MemberId, String, String, Set<RoleId>>> staff() {
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME, MAILBOX, ROLES)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull());
    }
}
