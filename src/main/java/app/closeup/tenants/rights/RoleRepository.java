package app.closeup.tenants.rights;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBER_ROLE;
import static app.closeup.tenants.db.Tables.ROLE;
import static app.closeup.tenants.db.Tables.ROLE_FIELD;
import static app.closeup.tenants.db.Tables.ROLE_RIGHT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import app.closeup.platform.sql.BulkInsert;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Roles that a company made or changed, and who has which. */
@Repository
class RoleRepository {

    private static final Field<List<Right>> RIGHTS = multiset(select(
                            ROLE_RIGHT.AREA,
                            ROLE_RIGHT.ACTION.convertFrom(Action::of),
                            ROLE_RIGHT.REACH.convertFrom(Reach::of))
                    .from(ROLE_RIGHT)
                    .where(ROLE_RIGHT.TENANT_ID.eq(ROLE.TENANT_ID))
                    .and(ROLE_RIGHT.ROLE_ID.eq(ROLE.ROLE_ID)))
            .convertFrom(rows -> rows.map(mapping(Right::new)));

    private static final Field<List<Limit>> FIELDS = multiset(
                    select(ROLE_FIELD.AREA, ROLE_FIELD.FIELD, ROLE_FIELD.FIELD_RIGHT.convertFrom(FieldRight::of))
                            .from(ROLE_FIELD)
                            .where(ROLE_FIELD.TENANT_ID.eq(ROLE.TENANT_ID))
                            .and(ROLE_FIELD.ROLE_ID.eq(ROLE.ROLE_ID)))
            .convertFrom(rows -> rows.map(mapping(Limit::new)));

    private final DSLContext dsl;

    RoleRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What the company has changed of predefined roles, then its own; a hundred of these at most. */
    List<Stored> all() {
        return roles().orderBy(ROLE.NAME.asc().nullsFirst(), ROLE.ROLE_ID)
                .limit(inline(Roles.MOST + PredefinedRole.values().length))
                .fetch(mapping(Stored::new));
    }

    List<Stored> find(Collection<RoleId> ids) {
        return ids.isEmpty()
                ? List.of()
                : roles().and(ROLE.ROLE_ID.in(ids)).orderBy(ROLE.ROLE_ID).fetch(mapping(Stored::new));
    }

    Optional<Stored> find(RoleId id) {
        return find(List.of(id)).stream().findFirst();
    }

    void insert(RoleId id, @Nullable String name, RoleRights rights) {
        dsl.insertInto(ROLE)
                .set(ROLE.TENANT_ID, tenant())
                .set(ROLE.ROLE_ID, id)
                .set(ROLE.NAME, name)
                .execute();
        insert(id, rights);
    }

    /** Writes where nobody else has written since. */
    boolean update(RoleId id, long version, @Nullable String name, RoleRights rights) {
        var written = dsl.update(ROLE)
                .set(ROLE.NAME, name)
                .set(ROLE.VERSION, ROLE.VERSION.plus(inline(1L)))
                .where(ROLE.TENANT_ID.eq(tenant()))
                .and(ROLE.ROLE_ID.eq(id))
                .and(ROLE.VERSION.eq(version))
                .execute();
        if (written == 0) {
            return false;
        }
        delete(ROLE_RIGHT, ROLE_RIGHT.TENANT_ID, ROLE_RIGHT.ROLE_ID.eq(id));
        delete(ROLE_FIELD, ROLE_FIELD.TENANT_ID, ROLE_FIELD.ROLE_ID.eq(id));
        insert(id, rights);
        return true;
    }

    void delete(RoleId id) {
        if (PredefinedRole.of(id).isEmpty()) {
            delete(MEMBER_ROLE, MEMBER_ROLE.TENANT_ID, MEMBER_ROLE.ROLE_ID.eq(id));
        }
        delete(ROLE, ROLE.TENANT_ID, ROLE.ROLE_ID.eq(id));
    }

    /**
     * Those who work here and have the role. They are locked until the transaction ends, with their places, so that two
     * do not both give it up or leave at once.
     */
    Set<MemberId> holders(RoleId role) {
        return dsl.select(MEMBER_ROLE.MEMBER_ID)
                .from(MEMBER_ROLE)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(MEMBER_ROLE.TENANT_ID))
                .and(MEMBER.MEMBER_ID.eq(MEMBER_ROLE.MEMBER_ID))
                .where(MEMBER_ROLE.TENANT_ID.eq(tenant()))
                .and(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull())
                .and(MEMBER_ROLE.ROLE_ID.eq(role))
                .orderBy(MEMBER_ROLE.MEMBER_ID)
                .limit(inline(Roles.MOST))
                .forUpdate()
                .fetchSet(MEMBER_ROLE.MEMBER_ID);
    }

    int countHolders(RoleId role) {
        return dsl.fetchCount(dsl.selectOne()
                .from(MEMBER_ROLE)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(MEMBER_ROLE.TENANT_ID))
                .and(MEMBER.MEMBER_ID.eq(MEMBER_ROLE.MEMBER_ID))
                .where(MEMBER_ROLE.TENANT_ID.eq(tenant()))
                .and(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull())
                .and(MEMBER_ROLE.ROLE_ID.eq(role))
                .limit(inline(Roles.MOST)));
    }

    void give(MemberId member, Collection<RoleId> roles) {
        delete(
                MEMBER_ROLE,
                MEMBER_ROLE.TENANT_ID,
                MEMBER_ROLE.MEMBER_ID.eq(member).and(MEMBER_ROLE.ROLE_ID.notIn(roles)));
        dsl.execute(BulkInsert.of(roles)
                .all(MEMBER_ROLE.TENANT_ID, tenant())
                .all(MEMBER_ROLE.MEMBER_ID, member)
                .each(MEMBER_ROLE.ROLE_ID, role -> role)
                .into(MEMBER_ROLE)
                .onConflictDoNothing());
    }

    private void delete(Table<?> table, Field<TenantId> company, Condition which) {
        dsl.deleteFrom(table).where(company.eq(tenant())).and(which).execute();
    }

    private void insert(RoleId id, RoleRights rights) {
        var allowed = rights.reaches().entrySet().stream()
                .flatMap(area -> area.getValue().entrySet().stream()
                        .map(right -> new Right(area.getKey(), right.getKey(), right.getValue())))
                .toList();
        dsl.execute(BulkInsert.of(allowed)
                .all(ROLE_RIGHT.TENANT_ID, tenant())
                .all(ROLE_RIGHT.ROLE_ID, id)
                .each(ROLE_RIGHT.AREA, Right::area)
                .each(ROLE_RIGHT.ACTION, right -> right.action().code())
                .each(ROLE_RIGHT.REACH, right -> right.reach().code())
                .into(ROLE_RIGHT));
        var limits = rights.fields().entrySet().stream()
                .flatMap(area -> area.getValue().entrySet().stream()
                        .map(limit -> new Limit(area.getKey(), limit.getKey(), limit.getValue())))
                .toList();
        dsl.execute(BulkInsert.of(limits)
                .all(ROLE_FIELD.TENANT_ID, tenant())
                .all(ROLE_FIELD.ROLE_ID, id)
                .each(ROLE_FIELD.AREA, Limit::area)
                .each(ROLE_FIELD.FIELD, Limit::field)
                .each(ROLE_FIELD.FIELD_RIGHT, limit -> limit.right().code())
                .into(ROLE_FIELD));
    }

    private SelectConditionStep<Record5<RoleId, String, Long, List<Right>, List<Limit>>> roles() {
        return dsl.select(ROLE.ROLE_ID, ROLE.NAME, ROLE.VERSION, RIGHTS, FIELDS)
                .from(ROLE)
                .where(ROLE.TENANT_ID.eq(tenant()));
    }

    private record Right(String area, Action action, Reach reach) {}

    private record Limit(String area, String field, FieldRight right) {}

    /** A role as it is stored; without a name, a predefined one. */
    record Stored(RoleId id, @Nullable String name, long version, List<Right> reaches, List<Limit> limits) {

        RoleRights rights() {
            Map<String, Map<Action, Reach>> byArea =
                    reaches.stream().collect(groupingBy(Right::area, toMap(Right::action, Right::reach)));
            Map<String, Map<String, FieldRight>> fields =
                    limits.stream().collect(groupingBy(Limit::area, toMap(Limit::field, Limit::right)));
            return new RoleRights(byArea, fields);
        }
    }
}
