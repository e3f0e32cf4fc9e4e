package app.closeup.customers.relations;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.db.Tables.RELATION;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Provenance;
import app.closeup.platform.sql.BulkInsert;
import app.closeup.tenants.rights.Action;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

@Repository
class RelationRepository {

    /** Tells this use of the database's advisory locks from others. */
    private static final long HIERARCHY = 0x5355425349444941L;

    private final DSLContext dsl;

    RelationRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Those that the customer names, and those that name the customer. */
    List<RelatedCustomer> of(CustomerId customer, int limit) {
        var named =
                related(RELATION.CUSTOMER_ID.eq(customer), RELATION.OTHER_CUSTOMER_ID, limit, RelationRole::ofOther);
        var naming = related(RELATION.OTHER_CUSTOMER_ID.eq(customer), RELATION.CUSTOMER_ID, limit, RelationRole::ofOne);
        named.addAll(naming);
        return named;
    }

    /** Returns how many were not there yet. */
    int insert(Relation relation, Provenance provenance, Instant at) {
        return dsl.insertInto(RELATION)
                .set(RELATION.TENANT_ID, tenant())
                .set(RELATION.CUSTOMER_ID, relation.customer())
                .set(RELATION.OTHER_CUSTOMER_ID, relation.other())
                .set(RELATION.TYPE, relation.type().code())
                .set(RELATION.ORIGIN, provenance.origin().code())
                .set(RELATION.IMPORT_ID, provenance.importId())
                .set(RELATION.CREATED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    /** Those that are there already are passed over. */
    void insertAll(Collection<Relation> relations, Provenance provenance, Instant at) {
        if (relations.isEmpty()) {
            return;
        }
        dsl.execute(BulkInsert.of(relations)
                .all(RELATION.TENANT_ID, tenant())
                .each(RELATION.CUSTOMER_ID, Relation::customer)
                .each(RELATION.OTHER_CUSTOMER_ID, Relation::other)
                .each(RELATION.TYPE, relation -> relation.type().code())
                .all(RELATION.ORIGIN, provenance.origin().code())
                .all(RELATION.IMPORT_ID, provenance.importId())
                .all(RELATION.CREATED_AT, at)
                .into(RELATION)
                .onConflictDoNothing());
    }

    int delete(Relation relation) {
        return dsl.deleteFrom(RELATION)
                .where(RELATION.TENANT_ID.eq(tenant()))
                .and(RELATION.CUSTOMER_ID.eq(relation.customer()))
                .and(RELATION.OTHER_CUSTOMER_ID.eq(relation.other()))
                .and(RELATION.TYPE.eq(relation.type().code()))
                .execute();
    }

    /** Until the transaction ends: two who each look before the other has written would close a circle together. */
    void takeTurns() {
        var company = tenant().value();
        var turn = company.getMostSignificantBits() ^ company.getLeastSignificantBits() ^ HIERARCHY;
        dsl.select(function("pg_advisory_xact_lock", SQLDataType.VARCHAR, val(turn)))
                .fetch();
    }

    /** Whether both customers are there, and not deleted. */
    boolean hasBoth(Relation relation) {
        return dsl.fetchCount(
                        CUSTOMER,
                        CUSTOMER.TENANT_ID
                                .eq(tenant())
                                .and(CUSTOMER.CUSTOMER_ID.in(relation.customer(), relation.other()))
                                .and(CUSTOMER.DELETED_AT.isNull())
                                .and(CUSTOMERS.allows(Action.SEE)))
                == 2;
    }

    /** Whether the signed-in person may change one of the two. */
    boolean mayChange(Relation relation) {
        return dsl.fetchExists(
                CUSTOMER,
                CUSTOMER.TENANT_ID
                        .eq(tenant())
                        .and(CUSTOMER.CUSTOMER_ID.in(relation.customer(), relation.other()))
                        .and(CUSTOMERS.allows(Action.EDIT)));
    }

    /** Whether the customer stands above the other one already, among companies and their subsidiaries. */
    boolean leadsInACircle(Relation relation) {
        if (relation.customer().equals(relation.other())) {
            return true;
        }
        if (relation.type() != RelationType.SUBSIDIARY_OF) {
            return false;
        }
        var id = field(name("above", "id"), CUSTOMER.CUSTOMER_ID.getDataType());
        // Union, not union all: it ends even in a circle.
        var above = name("above")
                .fields("id")
                .as(select(val(relation.other(), CUSTOMER.CUSTOMER_ID))
                        .union(select(RELATION.OTHER_CUSTOMER_ID)
                                .from(RELATION)
                                .join(table(name("above")))
                                .on(RELATION.CUSTOMER_ID.eq(id))
                                .where(RELATION.TENANT_ID.eq(tenant()))
                                .and(RELATION.TYPE.eq(RelationType.SUBSIDIARY_OF.code()))));
        return dsl.fetchExists(dsl.withRecursive(above)
                .select(inline(1))
                .from(table(name("above")))
                .where(id.eq(relation.customer())));
    }

    private List<RelatedCustomer> related(
            Condition condition,
            TableField<?, CustomerId> other,
            int limit,
            Function<RelationType, RelationRole> role) {
        return dsl.select(
                        RELATION.CUSTOMER_ID,
                        RELATION.TYPE.convertFrom(RelationType::of),
                        RELATION.OTHER_CUSTOMER_ID,
                        CUSTOMER.CUSTOMER_ID,
                        CUSTOMER.KIND.convertFrom(CustomerKind::of),
                        CUSTOMER.NAME,
                        CUSTOMER.JOB_TITLE,
                        CUSTOMER.CITY,
                        CUSTOMER.COUNTRY)
                .from(RELATION)
                .join(CUSTOMER)
                .on(CUSTOMER.CUSTOMER_ID.eq(other))
                .and(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CUSTOMERS.allows(Action.SEE))
                .where(RELATION.TENANT_ID.eq(tenant()))
                .and(condition)
                .orderBy(CUSTOMER.NAME_FOLDED, CUSTOMER.CUSTOMER_ID, RELATION.TYPE)
                .limit(inline(limit))
                .fetch(mapping((one, type, another, id, kind, name, jobTitle, city, country) -> new RelatedCustomer(
                        new Relation(one, type, another), role.apply(type), id, kind, name, jobTitle, city, country)));
    }
}
