package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;
import static app.closeup.platform.tenancy.TenantContext.tenant;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.PersonalName;
import app.closeup.customers.parties.Profile;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.money.Money;
import app.closeup.platform.text.Folding;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Whole customers, one by one or a few at a time. */
@Repository
class CustomerRepository {

    private static final SelectField<Profile> PROFILE = row(
                    CUSTOMER.INDUSTRY,
                    CUSTOMER.EMPLOYEES,
                    row(CUSTOMER.REVENUE_MINOR, CUSTOMER.REVENUE_CURRENCY).mapping(CustomerRepository::money),
                    CUSTOMER.FOUNDED_YEAR,
                    CUSTOMER.CUSTOMER_SINCE,
                    CUSTOMER.DESCRIPTION)
            .mapping(Profile::new);

    private static final SelectField<CustomerDetails> DETAILS = row(
                    CUSTOMER.KIND.convertFrom(CustomerKind::of),
                    CUSTOMER.STAGE.convertFrom(Stage::of),
                    CUSTOMER.NAME,
                    row(CUSTOMER.GIVEN_NAME, CUSTOMER.FAMILY_NAME, CUSTOMER.JOB_TITLE)
                            .mapping(PersonalName::new),
                    row(CUSTOMER.EMAIL, CUSTOMER.PHONE, CUSTOMER.WEBSITE).mapping(ContactDetails::new),
                    row(
                                    CUSTOMER.STREET,
                                    CUSTOMER.POSTAL_CODE,
                                    CUSTOMER.CITY,
                                    CUSTOMER.REGION,
                                    CUSTOMER.COUNTRY,
                                    CUSTOMER.COUNTRY_GIVEN)
                            .mapping(Address::new),
                    PROFILE,
                    CUSTOMER.OWNER_ID,
                    CUSTOMER.EXTERNAL_ID)
            .mapping(CustomerDetails::new);

    private final DSLContext dsl;

    CustomerRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    Optional<Customer> find(CustomerId id) {
        return customers(CUSTOMER.CUSTOMER_ID.eq(id).and(CUSTOMER.DELETED_AT.isNull())).stream()
                .findFirst();
    }

    List<Customer> find(Collection<CustomerId> ids) {
        return customers(
                CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))).and(CUSTOMER.DELETED_AT.isNull()));
    }

    List<Customer> findDeleted(Collection<CustomerId> ids) {
        return customers(
                CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))).and(CUSTOMER.DELETED_AT.isNotNull()));
    }

    List<Customer> findByEmail(Collection<String> emails) {
        return customers(CUSTOMER.EMAIL_FOLDED
                .eq(any(folded(emails)))
                .and(CUSTOMER.EMAIL_FOLDED.isNotNull())
                .and(CUSTOMER.DELETED_AT.isNull()));
    }

    List<Customer> findByExternalId(Collection<String> externalIds) {
        return customers(CUSTOMER.EXTERNAL_ID
                .eq(any(externalIds.toArray(String[]::new)))
                .and(CUSTOMER.EXTERNAL_ID.isNotNull())
                .and(CUSTOMER.DELETED_AT.isNull()));
    }

    List<Customer> findByName(Collection<String> names) {
        return customers(CUSTOMER.NAME_FOLDED.eq(any(folded(names))).and(CUSTOMER.DELETED_AT.isNull()));
    }

    /** Returns those that were there until now. */
    List<CustomerId> markDeleted(Collection<CustomerId> ids, Instant at) {
        return dsl.update(CUSTOMER)
                .set(CUSTOMER.DELETED_AT, at)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))))
                .and(CUSTOMER.DELETED_AT.isNull())
                .returningResult(CUSTOMER.CUSTOMER_ID)
                .fetch(CUSTOMER.CUSTOMER_ID);
    }

    void markRestored(Collection<CustomerId> ids) {
        dsl.update(CUSTOMER)
                .setNull(CUSTOMER.DELETED_AT)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))))
                .execute();
    }

    void remove(Collection<CustomerId> ids) {
        dsl.deleteFrom(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.CUSTOMER_ID.eq(any(ids.toArray(CustomerId[]::new))))
                .execute();
    }

    boolean anyBesidesSample() {
        return dsl.fetchExists(dsl.selectOne()
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.ORIGIN.ne(inline(Origin.SAMPLE.code())))
                .and(CUSTOMER.DELETED_AT.isNull()));
    }

    /** Deleted ones too. */
    List<CustomerId> ofSample(int limit) {
        return dsl.select(CUSTOMER.CUSTOMER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.ORIGIN.eq(inline(Origin.SAMPLE.code())))
                .orderBy(CUSTOMER.CUSTOMER_ID)
                .limit(limit)
                .fetch(CUSTOMER.CUSTOMER_ID);
    }

    List<CustomerId> deletedBefore(Instant before, int limit) {
        return dsl.select(CUSTOMER.CUSTOMER_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(CUSTOMER.DELETED_AT.lessOrEqual(before))
                .orderBy(CUSTOMER.DELETED_AT, CUSTOMER.CUSTOMER_ID)
                .limit(limit)
                .fetch(CUSTOMER.CUSTOMER_ID);
    }

    private List<Customer> customers(Condition condition) {
        return dsl.select(
                        CUSTOMER.CUSTOMER_ID,
                        DETAILS,
                        CUSTOMER.ORIGIN.convertFrom(Origin::of),
                        CUSTOMER.IMPORT_ID,
                        CUSTOMER.LAST_CONTACT_AT,
                        CUSTOMER.CREATED_AT,
                        CUSTOMER.UPDATED_AT,
                        CUSTOMER.VERSION)
                .from(CUSTOMER)
                .where(CUSTOMER.TENANT_ID.eq(tenant()))
                .and(condition)
                .orderBy(CUSTOMER.CUSTOMER_ID)
                .fetch(mapping(Customer::new));
    }

    private static String[] folded(Collection<String> texts) {
        return texts.stream().map(Folding::fold).distinct().toArray(String[]::new);
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : new Money(minor, Currency.getInstance(currency));
    }
}
