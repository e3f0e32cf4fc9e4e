package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
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
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Customers as rows of lists. */
@Repository
class CustomerListRepository {

    private static final List<OrderField<?>> BY_NAME = List.of(CUSTOMER.NAME_FOLDED.asc(), CUSTOMER.CUSTOMER_ID.asc());

    private final DSLContext dsl;
    private final ListedRepository listed;

    CustomerListRepository(DSLContext dsl, ListedRepository listed) {
        this.dsl = dsl;
        this.listed = listed;
    }

    /** The page is looked up in an index alone, so that only its own rows are read, however far down it is. */
    List<CustomerSummary> page(CustomerQuery query, int offset, int limit) {
        return summaries(
                CUSTOMER.CUSTOMER_ID
                        .in(listed.page(query, offset, limit))
                        .and(CUSTOMERS.unrestricted("the page has asked")),
                ListedRepository.order(query, CUSTOMER),
                limit);
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
}
