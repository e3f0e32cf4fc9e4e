package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.FieldRights;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.text.Folding;
import app.closeup.tenants.rights.Action;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Customers as rows of lists. */
@Repository
class CustomerListRepository {

    private static final List<OrderField<?>> BY_NAME = List.of(CUSTOMER.NAME_FOLDED.asc(), CUSTOMER.CUSTOMER_ID.asc());

    private final DSLContext dsl;
    private final SearchTokenRepository tokens;

    CustomerListRepository(DSLContext dsl, SearchTokenRepository tokens) {
        this.dsl = dsl;
        this.tokens = tokens;
    }

    /** The page is looked up in an index alone, so that only its own rows are read, however far down it is. */
    List<CustomerSummary> page(CustomerQuery query, int offset, int limit) {
        var page = ids(query).limit(inline(limit)).offset(inline(offset));
        return summaries(
                CUSTOMER.CUSTOMER_ID.in(page).and(CUSTOMERS.unrestricted("the page has asked")), order(query), limit);
    }

    List<CustomerId> ids(CustomerQuery query, int limit) {
        return ids(query).limit(inline(limit)).fetch(Record1::value1);
    }

    /** Those of the list that the signed-in person may export. */
    List<CustomerId> exportable(CustomerQuery query, int limit) {
        return matching(query)
                .and(CUSTOMERS.allows(Action.EXPORT))
                .orderBy(order(query))
                .limit(inline(limit))
                .fetch(Record1::value1);
    }

    int countUpTo(CustomerQuery query, int limit) {
        return dsl.fetchCount(matching(query).limit(inline(limit)));
    }

    List<CustomerSummary> find(Collection<CustomerId> ids) {
        return summaries(
                CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))).and(CUSTOMERS.allows(Action.SEE)),
                BY_NAME,
                ids.size());
    }

    /**
     * The best of those found: first the whole name, then its beginning, then a whole word, then the beginning of a word.
     */
    List<CustomerSummary> best(SearchTokenRepository.Candidates found, String typed, int limit) {
        var wanted = Folding.fold(typed);
        var exact = found.exact().isTrue();
        var rank = when(CUSTOMER.NAME_FOLDED.eq(wanted), inline(0))
                .when(
                        SearchTokenRepository.beginsWith(CUSTOMER.NAME_FOLDED, wanted)
                                .and(exact),
                        inline(0))
                .when(SearchTokenRepository.beginsWith(CUSTOMER.NAME_FOLDED, wanted), inline(1))
                .when(exact, inline(2))
                .otherwise(inline(3));
        return summaries(
                CUSTOMER.join(found.table()).on(CUSTOMER.CUSTOMER_ID.eq(found.customer())),
                CUSTOMERS.allows(Action.SEE).and(SearchTokenRepository.byWhatIsShown(typed)),
                List.of(rank.asc(), CUSTOMER.NAME_FOLDED.asc(), CUSTOMER.CUSTOMER_ID.asc()),
                limit);
    }

    List<CustomerSummary> latelyChanged(int limit) {
        return summaries(
                CUSTOMERS.allows(Action.SEE), List.of(CUSTOMER.UPDATED_AT.desc(), CUSTOMER.CUSTOMER_ID.asc()), limit);
    }

    List<CustomerSummary> named(String name, int limit) {
        return summaries(CUSTOMER.NAME_FOLDED.eq(Folding.fold(name)).and(CUSTOMERS.allows(Action.SEE)), BY_NAME, limit);
    }

    List<CustomerSummary> withEmail(String email, int limit) {
        if (!FieldRights.shows(CustomerField.EMAIL)) {
            return List.of();
        }
        var sameEmail = CUSTOMER.EMAIL_FOLDED.isNotNull().and(CUSTOMER.EMAIL_FOLDED.eq(Folding.fold(email)));
        return summaries(sameEmail.and(CUSTOMERS.allows(Action.SEE)), BY_NAME, limit);
    }

    /** The latest first. */
    List<DeletedCustomer> deletedAfter(Instant after, int offset, int limit) {
        return dsl.select(
                        CUSTOMER.CUSTOMER_ID,
                        CUSTOMER.KIND.convertFrom(CustomerKind::of),
                        CUSTOMER.NAME,
                        shown(CUSTOMER.JOB_TITLE, CustomerField.JOB_TITLE),
                        shown(CUSTOMER.CITY, CustomerField.CITY),
                        shown(CUSTOMER.COUNTRY, CustomerField.COUNTRY),
                        CUSTOMER.DELETED_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.DELETED_AT.greaterThan(after))
                .and(CUSTOMERS.allows(Action.DELETE))
                .orderBy(CUSTOMER.DELETED_AT.desc(), CUSTOMER.CUSTOMER_ID)
                .limit(inline(limit))
                .offset(inline(offset))
                .fetch(mapping(DeletedCustomer::new));
    }

    int countDeletedAfter(Instant after, int limit) {
        return dsl.fetchCount(dsl.selectOne()
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.DELETED_AT.greaterThan(after))
                .and(CUSTOMERS.allows(Action.DELETE))
                .limit(inline(limit)));
    }

    private SelectLimitStep<Record1<CustomerId>> ids(CustomerQuery query) {
        return matching(query).orderBy(order(query));
    }

    private SelectConditionStep<Record1<CustomerId>> matching(CustomerQuery query) {
        return dsl.select(CUSTOMER.CUSTOMER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CUSTOMERS.allows(Action.SEE))
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

    private List<CustomerSummary> summaries(Condition condition, List<OrderField<?>> order, int limit) {
        return summaries(CUSTOMER, condition, order, limit);
    }

    private List<CustomerSummary> summaries(Table<?> from, Condition condition, List<OrderField<?>> order, int limit) {
        return dsl.select(
                        CUSTOMER.CUSTOMER_ID,
                        CUSTOMER.KIND.convertFrom(CustomerKind::of),
                        CUSTOMER.STAGE.convertFrom(Stage::of),
                        CUSTOMER.NAME,
                        shown(CUSTOMER.JOB_TITLE, CustomerField.JOB_TITLE),
                        shown(CUSTOMER.EMAIL, CustomerField.EMAIL),
                        shown(CUSTOMER.PHONE, CustomerField.PHONE),
                        shown(CUSTOMER.CITY, CustomerField.CITY),
                        shown(CUSTOMER.COUNTRY, CustomerField.COUNTRY),
                        shown(CUSTOMER.INDUSTRY, CustomerField.INDUSTRY),
                        CUSTOMER.OWNER_ID,
                        CUSTOMER.LAST_CONTACT_AT,
                        CUSTOMER.CREATED_AT)
                .from(from)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(condition)
                .orderBy(order)
                .limit(inline(limit))
                .fetch(mapping(CustomerSummary::new));
    }

    private static <T> Field<T> shown(Field<T> column, CustomerField field) {
        return FieldRights.shows(field) ? column : inline((T) null, column.getDataType());
    }

    private static <T> Condition anyOf(Field<T> field, Collection<T> values) {
        return values.isEmpty() ? noCondition() : field.in(values);
    }

    /** Each order ends with the identifier, and reads an index forwards or backwards. */
    private static List<OrderField<?>> order(CustomerQuery query) {
        var id = CUSTOMER.CUSTOMER_ID;
        return switch (query.sort()) {
            case NAME -> query.descending() ? List.of(CUSTOMER.NAME_FOLDED.desc(), id.desc()) : BY_NAME;
            case LAST_CONTACT ->
                query.descending()
                        ? List.of(CUSTOMER.LAST_CONTACT_AT.desc().nullsLast(), id.asc())
                        : List.of(CUSTOMER.LAST_CONTACT_AT.asc().nullsFirst(), id.desc());
            case ADDED ->
                query.descending()
                        ? List.of(CUSTOMER.CREATED_AT.desc(), id.asc())
                        : List.of(CUSTOMER.CREATED_AT.asc(), id.desc());
        };
    }
}
