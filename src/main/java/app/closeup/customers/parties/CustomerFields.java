package app.closeup.customers.parties;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads details field by field. */
public final class CustomerFields {

    private static final Map<CustomerField, Function<CustomerDetails, @Nullable Object>> VALUES =
            new EnumMap<>(Map.ofEntries(
                    Map.entry(CustomerField.KIND, CustomerDetails::kind),
                    Map.entry(CustomerField.STAGE, CustomerDetails::stage),
                    Map.entry(CustomerField.NAME, CustomerDetails::name),
                    Map.entry(
                            CustomerField.GIVEN_NAME,
                            details -> details.person().given()),
                    Map.entry(
                            CustomerField.FAMILY_NAME,
                            details -> details.person().family()),
                    Map.entry(
                            CustomerField.JOB_TITLE, details -> details.person().jobTitle()),
                    Map.entry(CustomerField.EMAIL, details -> details.contact().email()),
                    Map.entry(CustomerField.PHONE, details -> details.contact().phone()),
                    Map.entry(
                            CustomerField.WEBSITE, details -> details.contact().website()),
                    Map.entry(CustomerField.STREET, details -> details.address().street()),
                    Map.entry(
                            CustomerField.POSTAL_CODE,
                            details -> details.address().postalCode()),
                    Map.entry(CustomerField.CITY, details -> details.address().city()),
                    Map.entry(CustomerField.REGION, details -> details.address().region()),
                    Map.entry(CustomerField.COUNTRY, CustomerFields::country),
                    Map.entry(
                            CustomerField.INDUSTRY, details -> details.profile().industry()),
                    Map.entry(
                            CustomerField.EMPLOYEES,
                            details -> details.profile().employees()),
                    Map.entry(
                            CustomerField.REVENUE, details -> details.profile().revenue()),
                    Map.entry(
                            CustomerField.FOUNDED_YEAR,
                            details -> details.profile().foundedYear()),
                    Map.entry(
                            CustomerField.CUSTOMER_SINCE,
                            details -> details.profile().customerSince()),
                    Map.entry(
                            CustomerField.DESCRIPTION,
                            details -> details.profile().description()),
                    Map.entry(CustomerField.OWNER, CustomerDetails::owner),
                    Map.entry(CustomerField.EXTERNAL_ID, CustomerDetails::externalId)));

    private CustomerFields() {}

    /** The fields in which two details differ, in their usual order. */
    public static Set<CustomerField> differing(CustomerDetails one, CustomerDetails other) {
        var differing = EnumSet.noneOf(CustomerField.class);
        VALUES.forEach((field, value) -> {
            if (!Objects.equals(value.apply(one), value.apply(other))) {
                differing.add(field);
            }
        });
        return differing;
    }

    /** What the details say about the field; null when nothing is known. */
    public static @Nullable Object value(CustomerField field, CustomerDetails details) {
        return Objects.requireNonNull(VALUES.get(field)).apply(details);
    }

    /** The details with one field as another version has it. */
    public static CustomerDetails take(CustomerField field, CustomerDetails from, CustomerDetails into) {
        return switch (field) {
            case KIND -> into.withKind(from.kind());
            case STAGE -> into.withStage(from.stage());
            case NAME -> into.withName(from.name());
            case OWNER -> into.withOwner(from.owner());
            case EXTERNAL_ID -> into.withExternalId(from.externalId());
            case GIVEN_NAME, FAMILY_NAME, JOB_TITLE -> into.withPerson(take(field, from.person(), into.person()));
            case EMAIL, PHONE, WEBSITE -> into.withContact(take(field, from.contact(), into.contact()));
            case STREET, POSTAL_CODE, CITY, REGION, COUNTRY ->
                into.withAddress(take(field, from.address(), into.address()));
            case INDUSTRY, EMPLOYEES, REVENUE, FOUNDED_YEAR, CUSTOMER_SINCE, DESCRIPTION ->
                into.withProfile(take(field, from.profile(), into.profile()));
        };
    }

    private static PersonalName take(CustomerField field, PersonalName from, PersonalName into) {
        return new PersonalName(
                field == CustomerField.GIVEN_NAME ? from.given() : into.given(),
                field == CustomerField.FAMILY_NAME ? from.family() : into.family(),
                field == CustomerField.JOB_TITLE ? from.jobTitle() : into.jobTitle());
    }

    private static ContactDetails take(CustomerField field, ContactDetails from, ContactDetails into) {
        return new ContactDetails(
                field == CustomerField.EMAIL ? from.email() : into.email(),
                field == CustomerField.PHONE ? from.phone() : into.phone(),
                field == CustomerField.WEBSITE ? from.website() : into.website());
    }

    private static Address take(CustomerField field, Address from, Address into) {
        return new Address(
                field == CustomerField.STREET ? from.street() : into.street(),
                field == CustomerField.POSTAL_CODE ? from.postalCode() : into.postalCode(),
                field == CustomerField.CITY ? from.city() : into.city(),
                field == CustomerField.REGION ? from.region() : into.region(),
                field == CustomerField.COUNTRY ? from.country() : into.country(),
                field == CustomerField.COUNTRY ? from.countryGiven() : into.countryGiven());
    }

    private static Profile take(CustomerField field, Profile from, Profile into) {
        return new Profile(
                field == CustomerField.INDUSTRY ? from.industry() : into.industry(),
                field == CustomerField.EMPLOYEES ? from.employees() : into.employees(),
                field == CustomerField.REVENUE ? from.revenue() : into.revenue(),
                field == CustomerField.FOUNDED_YEAR ? from.foundedYear() : into.foundedYear(),
                field == CustomerField.CUSTOMER_SINCE ? from.customerSince() : into.customerSince(),
                field == CustomerField.DESCRIPTION ? from.description() : into.description());
    }

    /** The code, or what was written where none was recognised. */
    private static @Nullable Object country(CustomerDetails details) {
        var code = details.address().country();
        return code != null ? code : details.address().countryGiven();
    }
}
