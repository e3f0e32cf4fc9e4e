package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.db.Tables.SEARCH_TOKEN;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Provenance;
import app.closeup.platform.sql.BulkInsert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes customers and what they are found by, many in one round trip. */
@Repository
class CustomerBatchRepository {

    private final DSLContext dsl;

    CustomerBatchRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Collection<NewCustomer> customers, Provenance provenance) {
        var rows = BulkInsert.of(customers)
                .all(CUSTOMER.TENANT_ID, tenant())
                .each(CUSTOMER.CUSTOMER_ID, NewCustomer::id)
                .all(CUSTOMER.ORIGIN, provenance.origin().code())
                .all(CUSTOMER.IMPORT_ID, provenance.importId())
                .each(CUSTOMER.CREATED_AT, NewCustomer::createdAt)
                .all(CUSTOMER.CREATED_BY, provenance.author())
                .each(CUSTOMER.UPDATED_AT, NewCustomer::createdAt);
        DetailColumns.ALL.forEach(column -> addDetail(rows, column));
        dsl.execute(rows.into(CUSTOMER));
    }

    /** Writes where nobody else has written since; returns what was written. */
    Set<CustomerId> update(List<CustomerChange> changes, Instant at) {
        var rows = new ArrayList<@Nullable Object[]>(changes.size());
        for (var change : changes) {
            var values = new ArrayList<@Nullable Object>();
            values.add(at);
            addDetails(values, change.details());
            values.add(tenant());
            values.add(change.id());
            values.add(change.version());
            rows.add(values.toArray());
        }
        var counts = dsl.batch(dsl.update(CUSTOMER)
                        .set(assignments())
                        .where(CUSTOMER.TENANT_ID.eq(tenant()))
                        .and(CUSTOMER.CUSTOMER_ID.eq(val(null, CUSTOMER.CUSTOMER_ID)))
                        .and(CUSTOMER.VERSION.eq(val(null, CUSTOMER.VERSION)))
                        .and(CUSTOMER.DELETED_AT.isNull())
                        .and(CUSTOMERS.unrestricted("the writer has asked for each of them")))
                .bind(rows.toArray(Object[][]::new))
                .execute();
        var written = new HashSet<CustomerId>();
        for (var index = 0; index < counts.length; index++) {
            if (counts[index] == 1) {
                written.add(changes.get(index).id());
            }
        }
        return written;
    }

    void addTokens(Map<CustomerId, CustomerDetails> customers) {
        var found = customers.entrySet().stream()
                .flatMap(customer -> SearchTokens.of(customer.getValue()).stream()
                        .map(token -> new FoundBy(token, customer.getKey())))
                .toList();
        dsl.execute(BulkInsert.of(found)
                .all(SEARCH_TOKEN.TENANT_ID, tenant())
                .each(SEARCH_TOKEN.TOKEN, FoundBy::token)
                .each(SEARCH_TOKEN.CUSTOMER_ID, FoundBy::customer)
                .into(SEARCH_TOKEN));
    }

    void removeTokens(Collection<CustomerId> customers) {
        dsl.deleteFrom(SEARCH_TOKEN)
                .where(SEARCH_TOKEN.TENANT_ID.eq(tenant()))
                .and(SEARCH_TOKEN.CUSTOMER_ID.eq(any(customers.toArray(CustomerId[]::new))))
                .execute();
    }

    private static Map<Field<?>, Object> assignments() {
        var assignments = new LinkedHashMap<Field<?>, Object>();
        assignments.put(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(inline(1L)));
        assignments.put(CUSTOMER.UPDATED_AT, val(null, CUSTOMER.UPDATED_AT));
        DetailColumns.ALL.forEach(column -> assignments.put(column.field(), val(null, column.field())));
        return assignments;
    }

    private static void addDetails(List<@Nullable Object> values, CustomerDetails details) {
        DetailColumns.ALL.forEach(column -> values.add(column.value().apply(details)));
    }

    private static <V> void addDetail(BulkInsert<NewCustomer> rows, DetailColumns.Column<V> column) {
        rows.each(column.field(), customer -> column.value().apply(customer.details()));
    }

    private record FoundBy(String token, CustomerId customer) {}
}
