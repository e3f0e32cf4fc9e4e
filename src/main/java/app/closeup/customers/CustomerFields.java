package app.closeup.customers;

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

    /** The code, or what was written where none was recognised. */
    private static @Nullable Object country(CustomerDetails details) {
        var code = details.address().country();
        return code != null ? code : details.address().countryGiven();
    }
}
