package app.closeup.tenants.archive;

import static app.closeup.platform.tenancy.TenantContext.tenant;
import static app.closeup.tenants.db.Tables.AUTHENTICATOR;
import static app.closeup.tenants.db.Tables.DEVICE;
import static app.closeup.tenants.db.Tables.IDENTITY;
import static app.closeup.tenants.db.Tables.MEMBER;
import static app.closeup.tenants.db.Tables.MEMBERSHIP;
import static app.closeup.tenants.db.Tables.MEMBER_ROLE;
import static app.closeup.tenants.db.Tables.PASSKEY;
import static app.closeup.tenants.db.Tables.RECOVERY_CODE;
import static app.closeup.tenants.db.Tables.SESSION;
import static app.closeup.tenants.db.Tables.SINGLE_USE_TOKEN;
import static app.closeup.tenants.db.Tables.TENANT;
import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import app.closeup.platform.sql.BulkInsert;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.CompanyTable;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.PredefinedRole;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of any of a company's tables, and of what stands above the companies for it. */
@Repository
class CompanyRowsRepository {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final DSLContext dsl;

    CompanyRowsRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    long count(CompanyTable table) {
        return dsl.fetchCount(table.table(), isOurs(table.table()));
    }

    /** In the order of the primary key, fetched as they are needed. */
    void each(CompanyTable table, List<Field<?>> fields, Consumer<Record> use) {
        try (var rows = dsl.select(fields)
                .from(table.table())
                .where(isOurs(table.table()))
                .orderBy(primaryKey(table.table()))
                .fetchSize(FETCHED_AT_ONCE)
                .fetchLazy()) {
            rows.forEach(use);
        }
    }

    void insert(CompanyTable table, List<Field<?>> fields, Collection<Map<String, @Nullable Object>> rows) {
        var company = company(table.table());
        // Arrays of bytes cannot travel as an array.
        if (fields.stream().anyMatch(field -> field.getType() == byte[].class)) {
            rows.forEach(row -> dsl.insertInto(table.table())
                    .set(company, tenant())
                    .set(values(fields, row))
                    .execute());
        } else if (!fields.isEmpty()) {
            var insert = BulkInsert.of(rows).all(company, tenant());
            fields.forEach(field -> each(insert, field));
            dsl.execute(insert.into(table.table()));
        }
    }

    /** Fills in the columns of a row that is there. */
    void complete(CompanyTable table, Collection<Field<?>> fields, Map<String, @Nullable Object> row) {
        var is = isOurs(table.table());
        for (var field : primaryKey(table.table())) {
            if (!RowJson.isCompany(field)) {
                is = is.and(equal(field, row));
            }
        }
        dsl.update(table.table()).set(values(fields, row)).where(is).execute();
    }

    /** How many were removed: so many that none are left only when fewer than the limit. */
    int remove(CompanyTable table, int limit) {
        var key = primaryKey(table.table());
        return dsl.deleteFrom(table.table())
                .where(isOurs(table.table()))
                .and(row(key).in(select(key)
                        .from(table.table())
                        .where(isOurs(table.table()))
                        .limit(limit)))
                .execute();
    }

    /** Empties columns that refer to rows of their own table or of one that is emptied before it. */
    void loosen(CompanyTable table, Collection<Field<?>> fields) {
        dsl.update(table.table())
                .set(values(fields, Map.of()))
                .where(isOurs(table.table()))
                .execute();
    }

    Manifest.Company company() {
        return dsl.select(TENANT.TENANT_ID, TENANT.NAME, TENANT.WEB_NAME, TENANT.CREATED_AT)
                .from(TENANT)
                .where(TENANT.TENANT_ID.eq(tenant()))
                .fetchSingle(mapping((id, name, webName, createdAt) ->
                        new Manifest.Company(id.toString(), name, webName, createdAt)));
    }

    boolean isShowcase() {
        return dsl.fetchExists(TENANT, TENANT.TENANT_ID.eq(tenant()).and(TENANT.PURPOSE.ne("company")));
    }

    List<Person> people() {
        return dsl.select(IDENTITY.IDENTITY_ID, IDENTITY.EMAIL)
                .from(MEMBER)
                .join(IDENTITY)
                .on(IDENTITY.IDENTITY_ID.eq(MEMBER.IDENTITY_ID))
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .orderBy(IDENTITY.IDENTITY_ID)
                .fetch(mapping((identity, email) -> new Person(identity.value(), email)));
    }

    /** The addresses of the company's owners. */
    List<String> owners() {
        return dsl.select(IDENTITY.EMAIL)
                .from(MEMBER)
                .join(IDENTITY)
                .on(IDENTITY.IDENTITY_ID.eq(MEMBER.IDENTITY_ID))
                .join(MEMBER_ROLE)
                .on(MEMBER_ROLE.TENANT_ID.eq(tenant()))
                .and(MEMBER_ROLE.MEMBER_ID.eq(MEMBER.MEMBER_ID))
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.DEACTIVATED_AT.isNull())
                .and(MEMBER_ROLE.ROLE_ID.eq(PredefinedRole.OWNER.id()))
                .orderBy(IDENTITY.EMAIL)
                .fetch(IDENTITY.EMAIL);
    }

    boolean isTaken(TenantId company) {
        return dsl.fetchExists(TENANT, TENANT.TENANT_ID.eq(company));
    }

    boolean isTaken(IdentityId identity) {
        return dsl.fetchExists(IDENTITY, IDENTITY.IDENTITY_ID.eq(identity));
    }

    IdentityId identity(MemberId member) {
        return dsl.select(MEMBER.IDENTITY_ID)
                .from(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant()))
                .and(MEMBER.MEMBER_ID.eq(member))
                .fetchSingle(MEMBER.IDENTITY_ID);
    }

    String email(IdentityId identity) {
        return dsl.select(IDENTITY.EMAIL)
                .from(IDENTITY)
                .where(IDENTITY.IDENTITY_ID.eq(identity))
                .fetchSingle(IDENTITY.EMAIL);
    }

    /** Puts the current company into the directory; under its web name unless that is another's. */
    void found(Manifest.Company company, @Nullable Instant trialEndsAt) {
        var webName = Optional.ofNullable(company.webName())
                .filter(name -> !dsl.fetchExists(TENANT, TENANT.WEB_NAME.eq(name)))
                .orElse(null);
        dsl.insertInto(TENANT)
                .set(TENANT.TENANT_ID, tenant())
                .set(TENANT.NAME, company.name())
                .set(TENANT.WEB_NAME, webName)
                .set(TENANT.TRIAL_ENDS_AT, trialEndsAt)
                .set(TENANT.CREATED_AT, company.createdAt())
                .execute();
    }

    /** Somebody who did work in a company, and cannot sign in here: no address leads to them. */
    void remember(IdentityId identity, String email, Instant now) {
        dsl.insertInto(IDENTITY)
                .set(IDENTITY.IDENTITY_ID, identity)
                .set(IDENTITY.EMAIL, email)
                .set(IDENTITY.EMAIL_FOLDED, "archived:" + identity)
                .set(IDENTITY.CREATED_AT, now)
                .execute();
    }

    void letIn(IdentityId identity) {
        dsl.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.IDENTITY_ID, identity)
                .set(MEMBERSHIP.TENANT_ID, tenant())
                .execute();
    }

    /** Nobody enters any more, by no link either. */
    void lock() {
        dsl.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.TENANT_ID.eq(tenant())).execute();
        dsl.deleteFrom(SINGLE_USE_TOKEN)
                .where(SINGLE_USE_TOKEN.TENANT_ID.eq(tenant()))
                .execute();
    }

    boolean worksElsewhere(IdentityId identity) {
        return dsl.fetchExists(MEMBERSHIP, MEMBERSHIP.IDENTITY_ID.eq(identity));
    }

    void removeIdentity(IdentityId identity) {
        dsl.deleteFrom(SINGLE_USE_TOKEN)
                .where(SINGLE_USE_TOKEN.SUBJECT_ID.eq(identity.value()))
                .execute();
        dsl.deleteFrom(AUTHENTICATOR)
                .where(AUTHENTICATOR.IDENTITY_ID.eq(identity))
                .execute();
        dsl.deleteFrom(PASSKEY).where(PASSKEY.IDENTITY_ID.eq(identity)).execute();
        dsl.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.IDENTITY_ID.eq(identity))
                .execute();
        dsl.deleteFrom(SESSION).where(SESSION.IDENTITY_ID.eq(identity)).execute();
        dsl.deleteFrom(DEVICE).where(DEVICE.IDENTITY_ID.eq(identity)).execute();
        dsl.deleteFrom(IDENTITY).where(IDENTITY.IDENTITY_ID.eq(identity)).execute();
    }

    void removeFromDirectory() {
        dsl.deleteFrom(TENANT).where(TENANT.TENANT_ID.eq(tenant())).execute();
    }

    private static List<Field<?>> primaryKey(Table<?> table) {
        return List.copyOf(requireNonNull(table.getPrimaryKey()).getFields());
    }

    private static Field<TenantId> company(Table<?> table) {
        return requireNonNull(table.field(TENANT.TENANT_ID));
    }

    private static Condition isOurs(Table<?> table) {
        return company(table).eq(tenant());
    }

    private static <V> void each(BulkInsert<Map<String, @Nullable Object>> insert, Field<V> field) {
        insert.each(field, row -> value(field, row));
    }

    private static Map<Field<?>, @Nullable Object> values(
            Collection<? extends Field<?>> fields, Map<String, @Nullable Object> row) {
        var values = new HashMap<Field<?>, @Nullable Object>();
        fields.forEach(field -> values.put(field, row.get(field.getName())));
        return values;
    }

    private static <V> Condition equal(Field<V> field, Map<String, @Nullable Object> row) {
        return field.eq(requireNonNull(value(field, row)));
    }

    private static <V> @Nullable V value(Field<V> field, Map<String, @Nullable Object> row) {
        return field.getType().cast(row.get(field.getName()));
    }

    static List<Field<?>> archivedFields(CompanyTable table) {
        return fields(table.table())
                .filter(field -> !RowJson.isCompany(field))
                .filter(field -> !table.secrets().contains(field))
                .toList();
    }

    private static Stream<Field<?>> fields(Table<?> table) {
        return Arrays.stream(table.fields());
    }
}
