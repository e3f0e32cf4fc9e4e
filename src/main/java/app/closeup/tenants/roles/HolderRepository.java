package app.closeup.tenants.roles;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBER_ROLE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import app.closeup.platform.sql.BulkInsert;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.RoleId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectOrderByStep;
import org.springframework.stereotype.Repository;

/** Who has which roles. */
@Repository
class HolderRepository {

    private final DSLContext dsl;

    HolderRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * Those who work here and have the role, {@value RoleHolders#MOST_COUNTED} at most. They are locked until the
     * transaction ends, with their places, so that two do not both give it up or leave at once.
     */
    Set<MemberId> of(RoleId role) {
        return dsl.fetch(holders(val(role, MEMBER_ROLE.ROLE_ID))
                        .orderBy(MEMBER_ROLE.MEMBER_ID)
                        .limit(inline(RoleHolders.MOST_COUNTED))
                        .forUpdate())
                .intoSet(MEMBER_ROLE.MEMBER_ID);
    }

    /** All roles in one statement, of which each looks at no more than are counted. */
    Map<RoleId, Integer> count(Collection<RoleId> roles) {
        var type = MEMBER_ROLE.ROLE_ID.getDataType();
        var role = field(name("asked", "role_id"), type);
        var counted = field(selectCount()
                .from(holders(role).limit(inline(RoleHolders.MOST_COUNTED)).asTable("holders")));
        return dsl.select(role, counted)
                .from(unnest(val(roles.toArray(RoleId[]::new), type.array())).as("asked", "role_id"))
                .fetchMap(role, counted);
    }

    void give(MemberId member, Collection<RoleId> roles) {
        dsl.deleteFrom(MEMBER_ROLE)
                .where(MEMBER_ROLE.TENANT_ID.eq(tenant()))
                .and(MEMBER_ROLE.MEMBER_ID.eq(member))
                .and(MEMBER_ROLE.ROLE_ID.notIn(roles))
                .execute();
        dsl.execute(BulkInsert.of(roles)
                .all(MEMBER_ROLE.TENANT_ID, tenant())
                .all(MEMBER_ROLE.MEMBER_ID, member)
                .each(MEMBER_ROLE.ROLE_ID, role -> role)
                .into(MEMBER_ROLE)
                .onConflictDoNothing());
    }

    /** Nor do those have the role any more who have left. */
    void forget(RoleId role) {
        dsl.deleteFrom(MEMBER_ROLE)
                .where(MEMBER_ROLE.TENANT_ID.eq(tenant()))
                .and(MEMBER_ROLE.ROLE_ID.eq(role))
                .execute();
    }

    private static SelectOrderByStep<Record1<MemberId>> holders(Field<RoleId> role) {
        return select(MEMBER_ROLE.MEMBER_ID)
                .from(MEMBER_ROLE)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(MEMBER_ROLE.TENANT_ID))
                .and(MEMBER.MEMBER_ID.eq(MEMBER_ROLE.MEMBER_ID))
                .where(MEMBER_ROLE.TENANT_ID.eq(tenant()))
                .and(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull())
                .and(MEMBER_ROLE.ROLE_ID.eq(role));
    }
}
