package app.closeup.customers.ui;

import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.FieldRights;
import app.closeup.customers.parties.PersonalName;
import app.closeup.customers.parties.Profile;
import app.closeup.customers.parties.Stage;
import app.closeup.platform.money.Money;
import app.closeup.tenants.Staff;
import app.closeup.tenants.ui.people.ColleaguePicker;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields in which a customer is written down, in the order of a form. */
final class CustomerFieldsEditor {

    private static final String CURRENCY = "CURRENCY";
    private static final List<Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .sorted(Comparator.comparing(Currency::getCurrencyCode))
            .toList();

    private final Select<CustomerKind> kind = new Select<>();
    private final TextField name = text(CustomerField.NAME);
    private final TextField given = text(CustomerField.GIVEN_NAME);
    private final TextField family = text(CustomerField.FAMILY_NAME);
    private final TextField jobTitle = text(CustomerField.JOB_TITLE);
    private final EmailField email = new EmailField(Words.of(CustomerField.EMAIL));
    private final TextField phone = text(CustomerField.PHONE);
    private final TextField website = text(CustomerField.WEBSITE);
    private final TextField street = text(CustomerField.STREET);
    private final TextField postalCode = text(CustomerField.POSTAL_CODE);
    private final TextField city = text(CustomerField.CITY);
    private final TextField region = text(CustomerField.REGION);
    private final CountryField country = new CountryField();
    private final Select<Stage> stage = new Select<>();
    private final ColleaguePicker owner;
    private final TextField industry = text(CustomerField.INDUSTRY);
    private final IntegerField employees = new IntegerField(Words.of(CustomerField.EMPLOYEES));
    private final BigDecimalField revenue = new BigDecimalField(Words.of(CustomerField.REVENUE));
    private final ComboBox<Currency> currency;
    private final IntegerField foundedYear = new IntegerField(Words.of(CustomerField.FOUNDED_YEAR));
    private final DateField customerSince = new DateField(Words.of(CustomerField.CUSTOMER_SINCE));
    private final TextField externalId = text(CustomerField.EXTERNAL_ID);
    private final TextArea description = new TextArea(Words.of(CustomerField.DESCRIPTION));

    /** @param assigns whether another owner may be chosen */
    CustomerFieldsEditor(Staff staff, String currencyLabel, boolean assigns) {
        owner = new ColleaguePicker(Words.of(CustomerField.OWNER), staff);
        owner.setReadOnly(!assigns);
        currency = new ComboBox<>(currencyLabel);
        kind.setLabel(Words.of(CustomerField.KIND));
        kind.setItems(CustomerKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.addValueChangeListener(event -> showNamesOf(event.getValue()));
        stage.setLabel(Words.of(CustomerField.STAGE));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(Words::of);
        currency.setItems(CURRENCIES);
        currency.setItemLabelGenerator(Currency::getCurrencyCode);
        email.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        description.setMinRows(3);
        byField().forEach(CustomerFieldsEditor::obeyRights);
        obeyRights(CustomerField.REVENUE, currency);
    }

    /** The few that a new customer needs. */
    void addEssentials(Form form) {
        form.wide(CustomerField.KIND.name(), kind)
                .wide(CustomerField.NAME.name(), name)
                .field(CustomerField.GIVEN_NAME.name(), given)
                .field(CustomerField.FAMILY_NAME.name(), family)
                .wide(CustomerField.JOB_TITLE.name(), jobTitle)
                .field(CustomerField.EMAIL.name(), email)
                .field(CustomerField.PHONE.name(), phone)
                .field(CustomerField.CITY.name(), city)
                .field(CustomerField.COUNTRY.name(), country)
                .field(CustomerField.STAGE.name(), stage)
                .field(CustomerField.OWNER.name(), owner);
    }

    void addAll(Form form, String addressTitle, String companyTitle) {
        form.wide(CustomerField.KIND.name(), kind)
                .wide(CustomerField.NAME.name(), name)
                .field(CustomerField.GIVEN_NAME.name(), given)
                .field(CustomerField.FAMILY_NAME.name(), family)
                .wide(CustomerField.JOB_TITLE.name(), jobTitle)
                .field(CustomerField.STAGE.name(), stage)
                .field(CustomerField.OWNER.name(), owner)
                .field(CustomerField.PHONE.name(), phone)
                .field(CustomerField.EMAIL.name(), email)
                .field(CustomerField.WEBSITE.name(), website)
                .section(addressTitle)
                .wide(CustomerField.STREET.name(), street)
                .field(CustomerField.POSTAL_CODE.name(), postalCode)
                .field(CustomerField.CITY.name(), city)
                .field(CustomerField.REGION.name(), region)
                .field(CustomerField.COUNTRY.name(), country)
                .section(companyTitle)
                .field(CustomerField.INDUSTRY.name(), industry)
                .field(CustomerField.EMPLOYEES.name(), employees)
                .field(CustomerField.REVENUE.name(), revenue)
                .field(CURRENCY, currency)
                .field(CustomerField.FOUNDED_YEAR.name(), foundedYear)
                .field(CustomerField.CUSTOMER_SINCE.name(), customerSince)
                .field(CustomerField.EXTERNAL_ID.name(), externalId)
                .wide(CustomerField.DESCRIPTION.name(), description);
    }

    void show(CustomerDetails details) {
        kind.setValue(details.kind());
        stage.setValue(details.stage());
        name.setValue(orEmpty(details.name()));
        given.setValue(orEmpty(details.person().given()));
        family.setValue(orEmpty(details.person().family()));
        jobTitle.setValue(orEmpty(details.person().jobTitle()));
        email.setValue(orEmpty(details.contact().email()));
        phone.setValue(orEmpty(details.contact().phone()));
        website.setValue(orEmpty(details.contact().website()));
        street.setValue(orEmpty(details.address().street()));
        postalCode.setValue(orEmpty(details.address().postalCode()));
        city.setValue(orEmpty(details.address().city()));
        region.setValue(orEmpty(details.address().region()));
        country.setValue(details.address().country());
        country.setPlaceholder(orEmpty(details.address().countryGiven()));
        owner.show(details.owner());
        industry.setValue(orEmpty(details.profile().industry()));
        employees.setValue(
                details.profile().employees() == null
                        ? null
                        : details.profile().employees().intValue());
        revenue.setValue(
                details.profile().revenue() == null
                        ? null
                        : details.profile().revenue().amount());
        currency.setValue(
                details.profile().revenue() == null
                        ? null
                        : details.profile().revenue().currency());
        foundedYear.setValue(details.profile().foundedYear());
        customerSince.setValue(details.profile().customerSince());
        description.setValue(orEmpty(details.profile().description()));
        externalId.setValue(orEmpty(details.externalId()));
        showNamesOf(details.kind());
    }

    /** What the fields say now. */
    CustomerDetails read(CustomerDetails before) {
        var person = kind.getValue() == CustomerKind.PERSON;
        var names = new PersonalName(given.getValue(), family.getValue(), jobTitle.getValue());
        return new CustomerDetails(
                        kind.getValue(),
                        stage.getValue(),
                        person ? personName(before) : name.getValue(),
                        person
                                ? names
                                : new PersonalName(
                                        before.person().given(), before.person().family(), null),
                        new ContactDetails(email.getValue(), phone.getValue(), website.getValue()),
                        new Address(
                                street.getValue(),
                                postalCode.getValue(),
                                city.getValue(),
                                region.getValue(),
                                country.getValue(),
                                country.isEmpty() ? before.address().countryGiven() : null),
                        new Profile(
                                industry.getValue(),
                                employees.isEmpty() ? null : Long.valueOf(employees.getValue()),
                                money(),
                                foundedYear.getValue(),
                                customerSince.getValue(),
                                description.getValue()),
                        owner.chosen(),
                        externalId.getValue())
                .tidy();
    }

    /** What is wrong with the details just read, and with what could not be read at all. */
    List<Form.Problem> problems(CustomerDetails read) {
        return Stream.of(
                        read.problems().stream()
                                .map(problem -> new Form.Problem(problem.field().name(), Words.of(problem))),
                        country.problem().stream(),
                        currencyProblem().stream())
                .flatMap(Function.identity())
                .toList();
    }

    private Optional<Form.Problem> currencyProblem() {
        return revenue.isEmpty() || !currency.isEmpty()
                ? Optional.empty()
                : Optional.of(new Form.Problem(CURRENCY, currency.getTranslation("customers.problem.currency")));
    }

    String name() {
        return kind.getValue() == CustomerKind.PERSON
                ? (given.getValue() + " " + family.getValue()).strip()
                : name.getValue();
    }

    String email() {
        return email.getValue();
    }

    void whenNameOrEmailChanges(Runnable listener) {
        name.addValueChangeListener(_ -> listener.run());
        given.addValueChangeListener(_ -> listener.run());
        family.addValueChangeListener(_ -> listener.run());
        email.addValueChangeListener(_ -> listener.run());
    }

    void focus() {
        if (kind.getValue() == CustomerKind.PERSON) {
            given.focus();
        } else {
            name.focus();
        }
    }

    /** Some put the family name first: a name keeps its order while its parts stay the same. */
    private String personName(CustomerDetails before) {
        var sameParts = Objects.equals(
                        given.getValue().strip(), orEmpty(before.person().given()))
                && Objects.equals(
                        family.getValue().strip(), orEmpty(before.person().family()));
        if (sameParts && before.kind() == CustomerKind.PERSON) {
            return before.name();
        }
        var familyFirst = before.person().family() != null
                && before.name().startsWith(before.person().family() + " ");
        return (familyFirst ? family.getValue() + " " + given.getValue() : given.getValue() + " " + family.getValue())
                .strip();
    }

    private @Nullable Money money() {
        return revenue.isEmpty() || currency.isEmpty() ? null : Money.of(revenue.getValue(), currency.getValue());
    }

    private void showNamesOf(CustomerKind shown) {
        var person = shown == CustomerKind.PERSON;
        name.setVisible(!person);
        given.setVisible(person);
        family.setVisible(person);
        jobTitle.setVisible(person && FieldRights.shows(CustomerField.JOB_TITLE));
    }

    private Map<CustomerField, HasValue<?, ?>> byField() {
        return Map.ofEntries(
                Map.entry(CustomerField.JOB_TITLE, jobTitle),
                Map.entry(CustomerField.EMAIL, email),
                Map.entry(CustomerField.PHONE, phone),
                Map.entry(CustomerField.WEBSITE, website),
                Map.entry(CustomerField.STREET, street),
                Map.entry(CustomerField.POSTAL_CODE, postalCode),
                Map.entry(CustomerField.CITY, city),
                Map.entry(CustomerField.REGION, region),
                Map.entry(CustomerField.COUNTRY, country),
                Map.entry(CustomerField.INDUSTRY, industry),
                Map.entry(CustomerField.EMPLOYEES, employees),
                Map.entry(CustomerField.REVENUE, revenue),
                Map.entry(CustomerField.FOUNDED_YEAR, foundedYear),
                Map.entry(CustomerField.CUSTOMER_SINCE, customerSince),
                Map.entry(CustomerField.EXTERNAL_ID, externalId),
                Map.entry(CustomerField.DESCRIPTION, description));
    }

    private static void obeyRights(CustomerField field, HasValue<?, ?> input) {
        input.setReadOnly(!FieldRights.edits(field));
        ((Component) input).setVisible(FieldRights.shows(field));
    }

    private static TextField text(CustomerField field) {
        return new TextField(Words.of(field));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
