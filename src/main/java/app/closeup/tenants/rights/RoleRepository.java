package app.closeup.tenants.rights;

import static app.closeup.platform.tenancy.TenantContext.tenant;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The roles that a company made or changed; public for the package of roles, which changes them. */
@Repository
public class RoleRepository {

    /** So many roles of its own a company may have. */
    public static final int MOST = 100;

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

    /** What the company has changed of predefined roles, then its own; {@value #MOST} of these at most. */
    public List<Stored> all() {
        return roles().orderBy(ROLE.NAME.asc().nullsFirst(), ROLE.ROLE_ID)
                .limit(inline(MOST + PredefinedRole.values().length))
                .fetch(mapping(Stored::of));
    }

    List<Stored> find(Collection<RoleId> ids) {
        return ids.isEmpty()
                ? List.of()
                : roles().and(ROLE.ROLE_ID.in(ids)).orderBy(ROLE.ROLE_ID).fetch(mapping(Stored::of));
    }

    public Optional<Stored> find(RoleId id) {
        return find(List.of(id)).stream().findFirst();
    }

    public void insert(RoleId id, @Nullable String name, RoleRights rights) {
        dsl.insertInto(ROLE)
                .set(ROLE.TENANT_ID, tenant())
                .set(ROLE.ROLE_ID, id)
                .set(ROLE.NAME, name)
                .execute();
        insert(id, rights);
    }

    /** Writes where nobody else has written since. */
    public boolean update(RoleId id, long version, @Nullable String name, RoleRights rights) {
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

    public void delete(RoleId id) {
        delete(ROLE, ROLE.TENANT_ID, ROLE.ROLE_ID.eq(id));
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
    public record Stored(RoleId id, @Nullable String name, long version, RoleRights rights) {

        private static Stored of(
                RoleId id, @Nullable String name, long version, List<Right> reaches, List<Limit> limits) {
            Map<String, Map<Action, Reach>> byArea =
                    reaches.stream().collect(groupingBy(Right::area, toMap(Right::action, Right::reach)));
            Map<String, Map<String, FieldRight>> fields =
                    limits.stream().collect(groupingBy(Limit::area, toMap(Limit::field, Limit::right)));
            return new Stored(id, name, version, new RoleRights(byArea, fields));
        }
    }
}
