package app.closeup.customers.parties;

import static app.closeup.customers.parties.CustomerField.CITY;
import static app.closeup.customers.parties.CustomerField.COUNTRY;
import static app.closeup.customers.parties.CustomerField.DESCRIPTION;
import static app.closeup.customers.parties.CustomerField.EMAIL;
import static app.closeup.customers.parties.CustomerField.EMPLOYEES;
import static app.closeup.customers.parties.CustomerField.EXTERNAL_ID;
import static app.closeup.customers.parties.CustomerField.FAMILY_NAME;
import static app.closeup.customers.parties.CustomerField.FOUNDED_YEAR;
import static app.closeup.customers.parties.CustomerField.GIVEN_NAME;
import static app.closeup.customers.parties.CustomerField.INDUSTRY;
import static app.closeup.customers.parties.CustomerField.JOB_TITLE;
import static app.closeup.customers.parties.CustomerField.NAME;
import static app.closeup.customers.parties.CustomerField.PHONE;
import static app.closeup.customers.parties.CustomerField.POSTAL_CODE;
import static app.closeup.customers.parties.CustomerField.REGION;
import static app.closeup.customers.parties.CustomerField.STREET;
import static app.closeup.customers.parties.CustomerField.WEBSITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tidy details must keep to. */
final class CustomerRules {

    private static final int SHORT = 100;
    private static final int LINE = 300;
    private static final int TEXT = 20_000;
    private static final long MOST_EMPLOYEES = 100_000_000;
    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 2200;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<FieldProblem> problems = new ArrayList<>();

    private CustomerRules() {}

    static List<FieldProblem> problems(CustomerDetails details) {
        var rules = new CustomerRules();
        rules.check(details);
        return List.copyOf(rules.problems);
    }

    private void check(CustomerDetails details) {
        if (details.name().isEmpty()) {
            add(NAME, "customers.problem.name-missing");
        }
        noLongerThan(LINE, NAME, details.name());
        noLongerThan(LINE, GIVEN_NAME, details.person().given());
        noLongerThan(LINE, FAMILY_NAME, details.person().family());
        noLongerThan(LINE, JOB_TITLE, details.person().jobTitle());
        noLongerThan(SHORT, PHONE, details.contact().phone());
        noLongerThan(LINE, WEBSITE, details.contact().website());
        noLongerThan(LINE, STREET, details.address().street());
        noLongerThan(SHORT, POSTAL_CODE, details.address().postalCode());
        noLongerThan(LINE, CITY, details.address().city());
        noLongerThan(LINE, REGION, details.address().region());
        noLongerThan(LINE, COUNTRY, details.address().countryGiven());
        noLongerThan(LINE, INDUSTRY, details.profile().industry());
        noLongerThan(TEXT, DESCRIPTION, details.profile().description());
        noLongerThan(LINE, EXTERNAL_ID, details.externalId());
        checkEmail(details.contact().email());
        checkPhone(details.contact().phone());
        checkCountry(details.address().country());
        checkFigures(details.profile());
    }

    private void checkEmail(@Nullable String email) {
        if (email != null && !EmailShape.fits(email)) {
            add(EMAIL, "customers.problem.email", email);
        }
    }

    private void checkPhone(@Nullable String phone) {
        if (phone != null && phone.chars().noneMatch(Character::isDigit)) {
            add(PHONE, "customers.problem.phone", phone);
        }
    }

    private void checkCountry(@Nullable String country) {
        if (country != null && !COUNTRIES.contains(country)) {
            add(COUNTRY, "customers.problem.country", country);
        }
    }

    private void checkFigures(Profile profile) {
        if (profile.employees() != null && (profile.employees() < 0 || profile.employees() > MOST_EMPLOYEES)) {
            add(EMPLOYEES, "customers.problem.employees", MOST_EMPLOYEES);
        }
        var year = profile.foundedYear();
        if (year != null && (year < EARLIEST_YEAR || year > LATEST_YEAR)) {
            add(FOUNDED_YEAR, "customers.problem.year", String.valueOf(EARLIEST_YEAR), String.valueOf(LATEST_YEAR));
        }
    }

    private void noLongerThan(int limit, CustomerField field, @Nullable String text) {
        if (text != null && text.length() > limit) {
            add(field, "customers.problem.too-long", limit, text.length());
        }
    }

    private void add(CustomerField field, String messageKey, Object... arguments) {
        problems.add(new FieldProblem(field, messageKey, List.of(arguments)));
    }
}
