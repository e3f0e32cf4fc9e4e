package app.closeup.tenants.staff;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.TEAM;
import static app.closeup.tenants.db.Tables.TEAM_MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.val;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TeamRepository {

    private static final Field<Integer> MEMBERS = field(selectCount()
            .from(TEAM_MEMBER)
            .join(MEMBER)
            .on(MEMBER.TENANT_ID.eq(TEAM_MEMBER.TENANT_ID))
            .and(MEMBER.MEMBER_ID.eq(TEAM_MEMBER.MEMBER_ID))
            .where(TEAM_MEMBER.TENANT_ID.eq(TEAM.TENANT_ID))
            .and(TEAM_MEMBER.TEAM_ID.eq(TEAM.TEAM_ID))
            .and(MEMBER.DEACTIVATED_AT.isNull()));

    private final DSLContext dsl;

    TeamRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<Team> all() {
        return teams().orderBy(TEAM.NAME, TEAM.TEAM_ID)
                .limit(inline(Teams.MOST))
                .fetch(mapping(Team::new));
    }

    Optional<Team> find(TeamId id) {
        return teams().and(TEAM.TEAM_ID.eq(id)).fetchOptional(mapping(Team::new));
    }

    void insert(TeamId id, @Nullable TeamId parent, String name) {
        dsl.insertInto(TEAM)
                .set(TEAM.TENANT_ID, tenant())
                .set(TEAM.TEAM_ID, id)
                .set(TEAM.PARENT_ID, parent)
                .set(TEAM.NAME, name)
                .execute();
    }

    /** Writes where nobody else has written since. */
    boolean rename(TeamId id, long version, String name) {
        return dsl.update(TEAM)
                        .set(TEAM.NAME, name)
                        .set(TEAM.VERSION, TEAM.VERSION.plus(inline(1L)))
                        .where(TEAM.TENANT_ID.eq(tenant()))
                        .and(TEAM.TEAM_ID.eq(id))
                        .and(TEAM.VERSION.eq(version))
                        .execute()
                == 1;
    }

    void move(Collection<TeamId> teams, @Nullable TeamId parent) {
        dsl.update(TEAM)
                .set(TEAM.PARENT_ID, parent)
                .set(TEAM.VERSION, TEAM.VERSION.plus(inline(1L)))
                .where(TEAM.TENANT_ID.eq(tenant()))
                .and(TEAM.TEAM_ID.eq(any(teams.toArray(TeamId[]::new))))
                .execute();
    }

    void delete(TeamId id) {
        dsl.deleteFrom(TEAM)
                .where(TEAM.TENANT_ID.eq(tenant()))
                .and(TEAM.TEAM_ID.eq(id))
                .execute();
    }

    /** Those of the team, who have left too. */
    boolean hasMembers(TeamId team) {
        return dsl.fetchExists(selectFrom(TEAM_MEMBER)
                .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                .and(TEAM_MEMBER.TEAM_ID.eq(team)));
    }

    void addAll(TeamId to, TeamId from) {
        dsl.insertInto(TEAM_MEMBER, TEAM_MEMBER.TENANT_ID, TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.MEMBER_ID)
                .select(dsl.select(TEAM_MEMBER.TENANT_ID, val(to, TEAM_MEMBER.TEAM_ID), TEAM_MEMBER.MEMBER_ID)
                        .from(TEAM_MEMBER)
                        .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                        .and(TEAM_MEMBER.TEAM_ID.eq(from)))
                .onConflictDoNothing()
                .execute();
    }

    /** Only those who are on the staff of the company. */
    void add(TeamId team, Collection<MemberId> members) {
        dsl.insertInto(TEAM_MEMBER, TEAM_MEMBER.TENANT_ID, TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.MEMBER_ID)
                .select(dsl.select(TEAM.TENANT_ID, TEAM.TEAM_ID, MEMBER.MEMBER_ID)
                        .from(TEAM)
                        .join(MEMBER)
                        .on(MEMBER.TENANT_ID.eq(TEAM.TENANT_ID))
                        .where(TEAM.TENANT_ID.eq(tenant()))
                        .and(MEMBER.TENANT_ID.eq(tenant()))
                        .and(TEAM.TEAM_ID.eq(team))
                        .and(MEMBER.MEMBER_ID.eq(any(members.toArray(MemberId[]::new)))))
                .onConflictDoNothing()
                .execute();
    }

    void remove(TeamId team, Collection<MemberId> members) {
        dsl.deleteFrom(TEAM_MEMBER)
                .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                .and(TEAM_MEMBER.TEAM_ID.eq(team))
                .and(TEAM_MEMBER.MEMBER_ID.eq(any(members.toArray(MemberId[]::new))))
                .execute();
    }

    /** As many at most as there may be teams. */
    Set<TeamId> of(MemberId member) {
        return dsl.select(TEAM_MEMBER.TEAM_ID)
                .from(TEAM_MEMBER)
                .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                .and(TEAM_MEMBER.MEMBER_ID.eq(member))
                .orderBy(TEAM_MEMBER.TEAM_ID)
                .limit(Teams.MOST)
                .fetchSet(TEAM_MEMBER.TEAM_ID);
    }

    private SelectConditionStep<Record5<TeamId, TeamId, String, Long, Integer>> teams() {
        return dsl.select(TEAM.TEAM_ID, TEAM.PARENT_ID, TEAM.NAME, TEAM.VERSION, MEMBERS)
                .from(TEAM)
                .where(TEAM.TENANT_ID.eq(tenant()));
    }
}
