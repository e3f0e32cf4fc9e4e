package app.closeup.customers;

import static app.closeup.customers.db.Tables.CUSTOMER;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.PhoneNumbers;
import app.closeup.platform.money.Money;
import app.closeup.platform.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Which column keeps which detail, folded copies included: said once for inserts and updates. */
final class DetailColumns {

    static final List<Column<?>> ALL = List.of(
            column(CUSTOMER.KIND, details -> details.kind().code()),
            column(CUSTOMER.STAGE, details -> details.stage().code()),
            column(CUSTOMER.NAME, CustomerDetails::name),
            column(CUSTOMER.NAME_FOLDED, details -> Folding.fold(details.name())),
            column(CUSTOMER.GIVEN_NAME, details -> details.person().given()),
            column(CUSTOMER.FAMILY_NAME, details -> details.person().family()),
            column(CUSTOMER.JOB_TITLE, details -> details.person().jobTitle()),
            column(CUSTOMER.EMAIL, details -> details.contact().email()),
            column(CUSTOMER.EMAIL_FOLDED, details -> map(details.contact().email(), Folding::fold)),
            column(CUSTOMER.PHONE, details -> details.contact().phone()),
            column(CUSTOMER.PHONE_DIGITS, details -> map(details.contact().phone(), PhoneNumbers::digits)),
            column(CUSTOMER.WEBSITE, details -> details.contact().website()),
            column(CUSTOMER.STREET, details -> details.address().street()),
            column(CUSTOMER.POSTAL_CODE, details -> details.address().postalCode()),
            column(CUSTOMER.CITY, details -> details.address().city()),
            column(CUSTOMER.REGION, details -> details.address().region()),
            column(CUSTOMER.COUNTRY, details -> details.address().country()),
            column(CUSTOMER.COUNTRY_GIVEN, details -> details.address().countryGiven()),
            column(CUSTOMER.INDUSTRY, details -> details.profile().industry()),
            column(CUSTOMER.EMPLOYEES, details -> details.profile().employees()),
            column(CUSTOMER.REVENUE_MINOR, details -> map(details.profile().revenue(), Money::minor)),
            column(
                    CUSTOMER.REVENUE_CURRENCY,
                    details -> map(
                            details.profile().revenue(),
                            revenue -> revenue.currency().getCurrencyCode())),
            column(CUSTOMER.FOUNDED_YEAR, details -> details.profile().foundedYear()),
            column(CUSTOMER.CUSTOMER_SINCE, details -> details.profile().customerSince()),
            column(CUSTOMER.DESCRIPTION, details -> details.profile().description()),
            column(CUSTOMER.OWNER_ID, CustomerDetails::owner),
            column(CUSTOMER.EXTERNAL_ID, CustomerDetails::externalId));

    private DetailColumns() {}

    private static <T> Column<T> column(Field<T> field, Function<CustomerDetails, @Nullable T> value) {
        return new Column<>(field, value);
    }

    private static <S, T> @Nullable T map(@Nullable S value, Function<S, T> function) {
        return Optional.ofNullable(value).map(function).orElse(null);
    }

    record Column<T>(Field<T> field, Function<CustomerDetails, @Nullable T> value) {}
}
