package app.closeup.tenants.rights;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.ACCESS_VERSION;
import static app.closeup.tenants.db.Tables.MEMBER_ROLE;
import static app.closeup.tenants.db.Tables.TEAM;
import static app.closeup.tenants.db.Tables.TEAM_MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import app.closeup.tenants.MemberId;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who has which roles, and belongs to which teams. */
@Repository
class AccessRepository {

    /** So many teams a company may have; the package of staff sees to it. */
    private static final int MOST_TEAMS = 1_000;

    private static final int MOST_ROLES = RoleRepository.MOST + PredefinedRole.values().length;

    private final DSLContext dsl;

    AccessRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Goes up with every change to roles and teams; 0 in a company that has changed nothing. */
    long version() {
        return dsl.select(ACCESS_VERSION.VERSION)
                .from(ACCESS_VERSION)
                .where(ACCESS_VERSION.TENANT_ID.eq(tenant()))
                .fetchOptional(ACCESS_VERSION.VERSION)
                .orElse(0L);
    }

    /** Everybody's rights are read anew at their next request. */
    void changed() {
        dsl.insertInto(ACCESS_VERSION)
                .set(ACCESS_VERSION.TENANT_ID, tenant())
                .set(ACCESS_VERSION.VERSION, 1L)
                .onConflict(ACCESS_VERSION.TENANT_ID)
                .doUpdate()
                .set(ACCESS_VERSION.VERSION, ACCESS_VERSION.VERSION.plus(inline(1L)))
                .execute();
    }

    /** As many at most as there may be roles. */
    Set<RoleId> rolesOf(MemberId member) {
        return dsl.select(MEMBER_ROLE.ROLE_ID)
                .from(MEMBER_ROLE)
                .where(MEMBER_ROLE.TENANT_ID.eq(tenant()))
                .and(MEMBER_ROLE.MEMBER_ID.eq(member))
                .orderBy(MEMBER_ROLE.ROLE_ID)
                .limit(inline(MOST_ROLES))
                .fetchSet(MEMBER_ROLE.ROLE_ID);
    }

    /** As many at most as there may be teams. */
    Set<TeamId> teamsOf(MemberId member) {
        return dsl.select(TEAM_MEMBER.TEAM_ID)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                .and(TEAM_MEMBER.MEMBER_ID.eq(member))
                .orderBy(TEAM_MEMBER.TEAM_ID)
                .limit(inline(MOST_TEAMS))
                .fetchSet(TEAM_MEMBER.TEAM_ID);
    }

    /** The member's teams and all below them: as many at most as there may be teams. */
    Set<TeamId> branchOf(MemberId member) {
        var id = field(name("branch", "team_id"), TEAM.TEAM_ID.getDataType());
        // Union, not union all: it ends even in a circle.
        var branch = name("branch")
                .fields("team_id")
                .as(select(TEAM_MEMBER.TEAM_ID)
                        .from(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                        .and(TEAM_MEMBER.MEMBER_ID.eq(member))
                        .union(select(TEAM.TEAM_ID)
                                .from(TEAM)
                                .join(table(name("branch")))
                                .on(TEAM.PARENT_ID.eq(id))
                                .where(TEAM.TENANT_ID.eq(tenant()))));
        return dsl.withRecursive(branch)
                .select(id)
                .from(table(name("branch")))
                .orderBy(id)
                .limit(inline(MOST_TEAMS))
                .fetchSet(id);
    }

    /** Not more than so many. */
    Set<MemberId> membersOf(Set<TeamId> teams, int limit) {
        return dsl.selectDistinct(TEAM_MEMBER.MEMBER_ID)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                .and(TEAM_MEMBER.TEAM_ID.eq(any(teams.toArray(TeamId[]::new))))
                .limit(inline(limit))
                .fetchSet(TEAM_MEMBER.MEMBER_ID);
    }
}
