package app.closeup.tenants.staff;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.ABSENCE;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBER_ROLE;
import static app.closeup.tenants.db.Tables.TEAM;
import static app.closeup.tenants.db.Tables.TEAM_MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import app.closeup.tenants.FoundByTyping;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.staff.StaffQuery.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.springframework.stereotype.Repository;

/** Colleagues as rows of lists. */
@Repository
class StaffListRepository {

    private static final Field<Set<RoleId>> ROLES = multiset(select(MEMBER_ROLE.ROLE_ID)
                    .from(MEMBER_ROLE)
                    .where(MEMBER_ROLE.TENANT_ID.eq(MEMBER.TENANT_ID))
                    .and(MEMBER_ROLE.MEMBER_ID.eq(MEMBER.MEMBER_ID)))
            .convertFrom(rows -> rows.intoSet(MEMBER_ROLE.ROLE_ID));

    private static final Field<List<String>> TEAMS = multiset(select(TEAM.NAME)
                    .from(TEAM_MEMBER)
                    .join(TEAM)
                    .on(TEAM.TENANT_ID.eq(TEAM_MEMBER.TENANT_ID))
                    .and(TEAM.TEAM_ID.eq(TEAM_MEMBER.TEAM_ID))
                    .where(TEAM_MEMBER.TENANT_ID.eq(MEMBER.TENANT_ID))
                    .and(TEAM_MEMBER.MEMBER_ID.eq(MEMBER.MEMBER_ID))
                    .orderBy(TEAM.NAME))
            .convertFrom(rows -> rows.map(row -> row.value1()));

    private final DSLContext dsl;

    StaffListRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<StaffRow> page(StaffQuery query, LocalDate today, int offset, int limit) {
        var state = when(MEMBER.DEACTIVATED_AT.isNotNull(), inline(State.LEFT.name()))
                .when(away(today), inline(State.AWAY.name()))
                .otherwise(inline(State.ACTIVE.name()))
                .convertFrom(State::valueOf);
        return dsl.select(MEMBER.MEMBER_ID, MEMBER.NAME, MEMBER.EMAIL, ROLES, TEAMS, state, MEMBER.CREATED_AT)
                .from(MEMBER)
                .where(matching(query, today))
                .orderBy(order(query))
                .offset(offset)
                .limit(limit)
                .fetch(mapping(StaffRow::new));
    }

    int countUpTo(StaffQuery query, LocalDate today, int limit) {
        return dsl.fetchCount(
                dsl.selectOne().from(MEMBER).where(matching(query, today)).limit(limit));
    }

    private static Condition matching(StaffQuery query, LocalDate today) {
        return MEMBER.TENANT_ID
                .eq(tenant())
                .and(FoundByTyping.condition(query.text()))
                .and(query.states().stream()
                        .map(state -> in(state, today))
                        .reduce(Condition::or)
                        .orElse(noCondition()))
                .and(
                        query.roles().isEmpty()
                                ? noCondition()
                                : exists(selectOne()
                                        .from(MEMBER_ROLE)
                                        .where(MEMBER_ROLE.TENANT_ID.eq(tenant()))
                                        .and(MEMBER_ROLE.MEMBER_ID.eq(MEMBER.MEMBER_ID))
                                        .and(MEMBER_ROLE.ROLE_ID.in(query.roles()))))
                .and(
                        query.teams().isEmpty()
                                ? noCondition()
                                : exists(selectOne()
                                        .from(TEAM_MEMBER)
                                        .where(TEAM_MEMBER.TENANT_ID.eq(tenant()))
                                        .and(TEAM_MEMBER.MEMBER_ID.eq(MEMBER.MEMBER_ID))
                                        .and(TEAM_MEMBER.TEAM_ID.in(query.teams()))));
    }

    private static Condition in(State state, LocalDate today) {
        return switch (state) {
            case ACTIVE -> MEMBER.DEACTIVATED_AT.isNull().andNot(away(today));
            case AWAY -> MEMBER.DEACTIVATED_AT.isNull().and(away(today));
            case LEFT -> MEMBER.DEACTIVATED_AT.isNotNull();
        };
    }

    private static Condition away(LocalDate today) {
        return exists(selectOne()
                .from(ABSENCE)
                .where(ABSENCE.TENANT_ID.eq(tenant()))
                .and(ABSENCE.MEMBER_ID.eq(MEMBER.MEMBER_ID))
                .and(ABSENCE.FIRST_DAY.le(today))
                .and(ABSENCE.LAST_DAY.ge(today)));
    }

    private static List<OrderField<?>> order(StaffQuery query) {
        var by = switch (query.sort()) {
            case NAME -> MEMBER.NAME_FOLDED;
            case EMAIL -> MEMBER.EMAIL_FOLDED;
            case JOINED -> MEMBER.CREATED_AT;
        };
        return query.descending()
                ? List.of(by.desc(), MEMBER.MEMBER_ID.desc())
                : List.of(by.asc(), MEMBER.MEMBER_ID.asc());
    }
}
