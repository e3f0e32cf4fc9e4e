package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.FieldRights;
import app.closeup.customers.parties.Stage;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.OwnedTable.Ways;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/**
 * Which customers a list holds for the signed-in person, and in which order.
 *
 * <p>Whoever may see all reads an index in the order of the list. Whoever may see few would read nearly all of it for
 * one page, so theirs are found through their owners; whoever may see many of all finds a page of them sooner in the
 * order of the list. Which of the two it is, is counted first, once for the count of a list and its pages.
 */
@Repository
class ListedRepository {

    /** Up to so many customers are collected and sorted. */
    private static final int FEW = 3_000;

    private final DSLContext dsl;
    private final SearchTokenRepository tokens;
    private final FewOrMany fewOrMany;

    ListedRepository(DSLContext dsl, SearchTokenRepository tokens, FewOrMany fewOrMany) {
        this.dsl = dsl;
        this.tokens = tokens;
        this.fewOrMany = fewOrMany;
    }

    Select<Record1<CustomerId>> page(CustomerQuery query, int offset, int limit) {
        return page(query, filter(query), offset, limit);
    }

    List<CustomerId> ids(CustomerQuery query, int limit) {
        return dsl.fetch(page(query, 0, limit)).map(Record1::value1);
    }

    int countUpTo(CustomerQuery query, int limit) {
        var filter = filter(query);
        return CUSTOMERS
                .ways(Action.SEE)
                .map(ways -> {
                    var found = countThroughOwners(filter, ways, Math.max(limit, FEW + 1));
                    fewOrMany.counted(query, found <= FEW);
                    return Math.min(found, limit);
                })
                .orElseGet(() -> dsl.fetchCount(selectOne()
                        .from(CUSTOMER)
                        .where(filter)
                        .and(CUSTOMERS.allows(Action.SEE))
                        .limit(inline(limit))));
    }

    /** Those of the list that the signed-in person may export. */
    List<CustomerId> exportable(CustomerQuery query, int limit) {
        var filter = filter(query).and(CUSTOMERS.allows(Action.EXPORT));
        return dsl.fetch(page(query, filter, 0, limit)).map(Record1::value1);
    }

    /** Each order ends with the identifier, and reads an index forwards or backwards. */
    static List<OrderField<?>> order(CustomerQuery query, Table<?> table) {
        var id = of(table, CUSTOMER.CUSTOMER_ID);
        var sorted = of(table, sorted(query));
        return switch (query.sort()) {
            case NAME -> query.descending() ? List.of(sorted.desc(), id.desc()) : List.of(sorted.asc(), id.asc());
            case LAST_CONTACT ->
                query.descending()
                        ? List.of(sorted.desc().nullsLast(), id.asc())
                        : List.of(sorted.asc().nullsFirst(), id.desc());
            case ADDED -> query.descending() ? List.of(sorted.desc(), id.asc()) : List.of(sorted.asc(), id.desc());
        };
    }

    private Select<Record1<CustomerId>> page(CustomerQuery query, Condition filter, int offset, int limit) {
        return few(query, filter)
                .map(ways -> throughOwners(query, sorted(query), filter, ways, offset, limit))
                .orElseGet(() -> select(CUSTOMER.CUSTOMER_ID)
                        .from(CUSTOMER)
                        .where(filter)
                        .and(CUSTOMERS.allows(Action.SEE))
                        .orderBy(order(query, CUSTOMER))
                        .limit(inline(limit))
                        .offset(inline(offset)));
    }

    private static Field<?> sorted(CustomerQuery query) {
        return switch (query.sort()) {
            case NAME -> CUSTOMER.NAME_FOLDED;
            case LAST_CONTACT -> CUSTOMER.LAST_CONTACT_AT;
            case ADDED -> CUSTOMER.CREATED_AT;
        };
    }

    private static <T> Field<T> of(Table<?> table, Field<T> field) {
        return requireNonNull(table.field(field));
    }

    private Condition filter(CustomerQuery query) {
        return CUSTOMER.TENANT_ID
                .eq(tenant())
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(anyOf(
                        CUSTOMER.KIND,
                        query.kinds().stream().map(CustomerKind::code).toList()))
                .and(anyOf(
                        CUSTOMER.STAGE, query.stages().stream().map(Stage::code).toList()))
                .and(anyOf(CUSTOMER.OWNER_ID, query.owners()))
                .and(
                        FieldRights.shows(CustomerField.COUNTRY)
                                ? anyOf(CUSTOMER.COUNTRY, query.countries())
                                : noCondition())
                .and(tokens.found(CUSTOMER.CUSTOMER_ID, query.text()))
                .and(SearchTokenRepository.byWhatIsShown(query.text()));
    }

    private static <T> Condition anyOf(Field<T> field, Collection<T> values) {
        return values.isEmpty() ? noCondition() : field.in(values);
    }

    /** An owner's customers stand by name in an index, so that of few owners' the first by name are soon found. */
    private Optional<Ways> few(CustomerQuery query, Condition filter) {
        return CUSTOMERS
                .ways(Action.SEE)
                .filter(ways -> (ways.fewOwners() && query.sort() == CustomerQuery.Sort.NAME)
                        || fewOrMany.few(query).orElseGet(() -> countThroughOwners(filter, ways, FEW + 1) <= FEW));
    }

    private int countThroughOwners(Condition filter, Ways ways, int limit) {
        var owned = selectOne().from(CUSTOMER).where(filter).and(ways.owned()).limit(inline(limit));
        var besides =
                selectOne().from(CUSTOMER).where(filter).and(ways.besides()).limit(inline(limit));
        return dsl.fetchCount(selectOne()
                .from(ways.owners())
                .crossJoin(lateral(owned.asTable("owned")))
                .unionAll(besides)
                .limit(inline(limit)));
    }

    private static <T> Select<Record1<CustomerId>> throughOwners(
            CustomerQuery query, Field<T> sorted, Condition filter, Ways ways, int offset, int limit) {
        var owned =
                best(query, sorted, filter.and(ways.owned()), offset + limit).asTable("owned");
        var besides =
                best(query, sorted, filter.and(ways.besides()), offset + limit).asTable("besides");
        var id = CUSTOMER.CUSTOMER_ID;
        var found = select(of(owned, id), of(owned, sorted))
                .from(ways.owners())
                .crossJoin(lateral(owned))
                .unionAll(select(of(besides, id), of(besides, sorted)).from(besides))
                .asTable("found");
        return select(of(found, id))
                .from(found)
                .orderBy(order(query, found))
                .limit(inline(limit))
                .offset(inline(offset));
    }

    private static <T> Select<Record2<CustomerId, T>> best(
            CustomerQuery query, Field<T> sorted, Condition condition, int limit) {
        return select(CUSTOMER.CUSTOMER_ID, sorted)
                .from(CUSTOMER)
                .where(condition)
                .orderBy(order(query, CUSTOMER))
                .limit(inline(limit));
    }
}
