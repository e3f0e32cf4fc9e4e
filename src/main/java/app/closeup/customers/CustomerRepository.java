package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.customers.parties.CustomerTables.CUSTOMERS;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import app.closeup.customers.db.tables.records.CustomerRecord;
import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.FieldRights;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.PersonalName;
import app.closeup.customers.parties.Profile;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.money.Money;
import app.closeup.platform.text.Folding;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.Action;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record5;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whole customers, one by one or a few at a time. */
@Repository
class CustomerRepository {

    private static final app.closeup.customers.db.tables.Customer FOUND = CUSTOMER.as("found");

    /** So many customers may share what one is looked up by. */
    private static final int MOST_ALIKE = 1_000;

    private static final SelectField<Profile> PROFILE = row(
                    FOUND.INDUSTRY,
                    FOUND.EMPLOYEES,
                    row(FOUND.REVENUE_MINOR, FOUND.REVENUE_CURRENCY).mapping(CustomerRepository::money),
                    FOUND.FOUNDED_YEAR,
                    FOUND.CUSTOMER_SINCE,
                    FOUND.DESCRIPTION)
            .mapping(Profile::new);

    private static final SelectField<CustomerDetails> DETAILS = row(
                    FOUND.KIND.convertFrom(CustomerKind::of),
                    FOUND.STAGE.convertFrom(Stage::of),
                    FOUND.NAME,
                    row(FOUND.GIVEN_NAME, FOUND.FAMILY_NAME, FOUND.JOB_TITLE).mapping(PersonalName::new),
                    row(FOUND.EMAIL, FOUND.PHONE, FOUND.WEBSITE).mapping(ContactDetails::new),
                    row(FOUND.STREET, FOUND.POSTAL_CODE, FOUND.CITY, FOUND.REGION, FOUND.COUNTRY, FOUND.COUNTRY_GIVEN)
                            .mapping(Address::new),
                    PROFILE,
                    FOUND.OWNER_ID,
                    FOUND.EXTERNAL_ID)
            .mapping(CustomerDetails::new);

    private final DSLContext dsl;

    CustomerRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** As the signed-in person sees it. */
    Optional<Customer> find(CustomerId id) {
        return findWhole(List.of(id)).stream().map(FieldRights::shown).findFirst();
    }

    /** With what the signed-in person does not see of them: for changes, which leave it as it is. */
    List<Customer> findWhole(Collection<CustomerId> ids) {
        return lookUp(
                CUSTOMER.CUSTOMER_ID,
                ids.toArray(CustomerId[]::new),
                CUSTOMER.DELETED_AT.isNull().and(CUSTOMERS.allows(Action.SEE)));
    }

    /** Those that the signed-in person may restore. */
    List<Customer> findDeleted(Collection<CustomerId> ids) {
        return lookUp(
                CUSTOMER.CUSTOMER_ID,
                ids.toArray(CustomerId[]::new),
                CUSTOMER.DELETED_AT.isNotNull().and(CUSTOMERS.allows(Action.DELETE)));
    }

    /** What the signed-in person may do with each of those that they see. */
    Map<CustomerId, Set<Action>> allowed(Collection<CustomerId> ids) {
        var edit = CUSTOMERS.allows(Action.EDIT);
        var delete = CUSTOMERS.allows(Action.DELETE);
        var assign = CUSTOMERS.allows(Action.ASSIGN);
        var export = CUSTOMERS.allows(Action.EXPORT);
        return dsl.select(CUSTOMER.CUSTOMER_ID, field(edit), field(delete), field(assign), field(export))
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))))
                .and(CUSTOMERS.allows(Action.SEE))
                .fetchMap(Record5::value1, row -> {
                    var allowed = EnumSet.of(Action.SEE);
                    add(allowed, Action.EDIT, row.value2());
                    add(allowed, Action.DELETE, row.value3());
                    add(allowed, Action.ASSIGN, row.value4());
                    add(allowed, Action.EXPORT, row.value5());
                    return allowed;
                });
    }

    List<Customer> findByEmail(Collection<String> emails) {
        return lookUp(
                CUSTOMER.EMAIL_FOLDED,
                folded(emails),
                CUSTOMER.EMAIL_FOLDED
                        .isNotNull()
                        .and(CUSTOMER.DELETED_AT.isNull())
                        .and(whoeverIsHere()));
    }

    List<Customer> findByExternalId(Collection<String> externalIds) {
        return lookUp(
                CUSTOMER.EXTERNAL_ID,
                externalIds.toArray(String[]::new),
                CUSTOMER.EXTERNAL_ID
                        .isNotNull()
                        .and(CUSTOMER.DELETED_AT.isNull())
                        .and(whoeverIsHere()));
    }

    /**
     * In the order of the index by name: others hold the name too, behind what is not asked for, and PostgreSQL before 18
     * may take one of those in a company that it believes to be empty.
     */
    List<Customer> findByName(Collection<String> names) {
        return lookUp(
                CUSTOMER.NAME_FOLDED,
                folded(names),
                CUSTOMER.DELETED_AT.isNull().and(whoeverIsHere()),
                CUSTOMER.CUSTOMER_ID);
    }

    /** Returns those that were there until now. */
    List<CustomerId> markDeleted(Collection<CustomerId> ids, Instant at) {
        return dsl.update(CUSTOMER)
                .set(CUSTOMER.DELETED_AT, at)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))))
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CUSTOMERS.allows(Action.DELETE))
                .returningResult(CUSTOMER.CUSTOMER_ID)
                .fetch(CUSTOMER.CUSTOMER_ID);
    }

    void markRestored(Collection<CustomerId> ids) {
        dsl.update(CUSTOMER)
                .setNull(CUSTOMER.DELETED_AT)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMERS.allows(Action.DELETE))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))))
                .execute();
    }

    void remove(Collection<CustomerId> ids) {
        dsl.deleteFrom(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMERS.unrestricted("nobody but Closeup removes for good"))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))))
                .execute();
    }

    /** Whoever they are shown to: how much is left to hand over says nothing of anybody. */
    int countOwnedBy(MemberId owner) {
        return dsl.fetchCount(dsl.selectOne()
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMERS.unrestricted("how many there are says nothing of them"))
                .and(CUSTOMER.OWNER_ID.eq(owner))
                .and(CUSTOMER.DELETED_AT.isNull()));
    }

    /** Some of those that the person may give to others; nobody else changes them until the transaction ends. */
    List<CustomerId> lockOwnedBy(MemberId owner, int limit) {
        return dsl.select(CUSTOMER.CUSTOMER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMERS.allows(Action.ASSIGN))
                .and(CUSTOMER.OWNER_ID.eq(owner))
                .and(CUSTOMER.DELETED_AT.isNull())
                .orderBy(CUSTOMER.CUSTOMER_ID)
                .limit(limit)
                .forUpdate()
                .fetch(CUSTOMER.CUSTOMER_ID);
    }

    boolean anyBesidesSample() {
        return dsl.fetchExists(dsl.selectOne()
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMERS.unrestricted("whether there is any says nothing of it"))
                .and(CUSTOMER.ORIGIN.ne(inline(Origin.SAMPLE.code())))
                .and(CUSTOMER.DELETED_AT.isNull()));
    }

    /** Deleted ones too. */
    List<CustomerId> ofSample(int limit) {
        return dsl.select(CUSTOMER.CUSTOMER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMERS.unrestricted("samples are nobody's"))
                .and(CUSTOMER.ORIGIN.eq(inline(Origin.SAMPLE.code())))
                .orderBy(CUSTOMER.CUSTOMER_ID)
                .limit(limit)
                .fetch(CUSTOMER.CUSTOMER_ID);
    }

    List<CustomerId> deletedBefore(Instant before, int limit) {
        return dsl.select(CUSTOMER.CUSTOMER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMERS.unrestricted("for the purge"))
                .and(CUSTOMER.DELETED_AT.lessOrEqual(before))
                .orderBy(CUSTOMER.DELETED_AT, CUSTOMER.CUSTOMER_ID)
                .limit(limit)
                .fetch(CUSTOMER.CUSTOMER_ID);
    }

    /**
     * Each value is looked up by itself, through its column's index. With all values in one condition the planner goes
     * through every customer of a company that it believes to be small, as it does while a new one imports its many.
     */
    private <V> List<Customer> lookUp(
            TableField<CustomerRecord, V> column, V[] values, Condition condition, OrderField<?>... order) {
        var type = column.getDataType();
        var wanted = unnest(val(values, type.getArrayDataType())).as("wanted", "value");
        var found = lateral(selectFrom(CUSTOMER)
                        .where(CUSTOMER.TENANT_ID.eq(tenant()))
                        .and(column.eq(field(name("wanted", "value"), type)))
                        .and(condition)
                        .orderBy(order)
                        .limit(inline(MOST_ALIKE)))
                .as(FOUND);
        return dsl.select(
                        FOUND.CUSTOMER_ID,
                        DETAILS,
                        FOUND.ORIGIN.convertFrom(Origin::of),
                        FOUND.IMPORT_ID,
                        FOUND.LAST_CONTACT_AT,
                        FOUND.CREATED_AT,
                        FOUND.UPDATED_AT,
                        FOUND.VERSION)
                .from(wanted)
                .crossJoin(found)
                .orderBy(FOUND.CUSTOMER_ID)
                .fetch(mapping(Customer::new));
    }

    /** An import has to know who is here already, whoever brings it. */
    private static Condition whoeverIsHere() {
        return CUSTOMERS.unrestricted("an import must not bring anybody twice");
    }

    /** @param allows null where nobody owns the customer, who then is not one's own */
    private static void add(Set<Action> allowed, Action action, @Nullable Boolean allows) {
        if (Boolean.TRUE.equals(allows)) {
            allowed.add(action);
        }
    }

    private static String[] folded(Collection<String> texts) {
        return texts.stream().map(Folding::fold).distinct().toArray(String[]::new);
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Money(minor, Currency.getInstance(currency));
    }
}
