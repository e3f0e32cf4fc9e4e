package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.db.Tables.SEARCH_TOKEN;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Provenance;
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

    private static final List<Field<?>> INSERTED = inserted();

    private final DSLContext dsl;

    CustomerBatchRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    void insert(Collection<NewCustomer> customers, Provenance provenance) {
        var rows = new ArrayList<@Nullable Object[]>(customers.size());
        for (var customer : customers) {
            var values = new ArrayList<@Nullable Object>(INSERTED.size());
            values.add(tenant());
            values.add(customer.id());
            values.add(provenance.origin().code());
            values.add(provenance.importId());
            values.add(customer.createdAt());
            values.add(provenance.author());
            values.add(customer.createdAt());
            addDetails(values, customer.details());
            rows.add(values.toArray());
        }
        dsl.batch(dsl.insertInto(CUSTOMER, INSERTED).values(new Object[INSERTED.size()]))
                .bind(rows.toArray(Object[][]::new))
                .execute();
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
                        .and(CUSTOMER.DELETED_AT.isNull()))
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
        var rows = new ArrayList<Object[]>();
        customers.forEach((id, details) ->
                SearchTokens.of(details).forEach(token -> rows.add(new Object[] {tenant(), token, id})));
        if (rows.isEmpty()) {
            return;
        }
        dsl.batch(dsl.insertInto(SEARCH_TOKEN, SEARCH_TOKEN.TENANT_ID, SEARCH_TOKEN.TOKEN, SEARCH_TOKEN.CUSTOMER_ID)
                        .values(tenant(), null, null)
                        .onConflictDoNothing())
                .bind(rows.toArray(Object[][]::new))
                .execute();
    }

    void removeTokens(Collection<CustomerId> customers) {
        dsl.deleteFrom(SEARCH_TOKEN)
                .where(SEARCH_TOKEN.TENANT_ID.eq(tenant()))
                .and(SEARCH_TOKEN.CUSTOMER_ID.eq(any(customers.toArray(CustomerId[]::new))))
                .execute();
    }

    private static List<Field<?>> inserted() {
        var fields = new ArrayList<Field<?>>(List.of(
                CUSTOMER.TENANT_ID,
                CUSTOMER.CUSTOMER_ID,
                CUSTOMER.ORIGIN,
                CUSTOMER.IMPORT_ID,
                CUSTOMER.CREATED_AT,
                CUSTOMER.CREATED_BY,
                CUSTOMER.UPDATED_AT));
        DetailColumns.ALL.forEach(column -> fields.add(column.field()));
        return List.copyOf(fields);
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
}
