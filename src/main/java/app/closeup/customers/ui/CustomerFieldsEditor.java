package app.closeup.customers.ui;

import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.FieldRights;
import app.closeup.customers.parties.Profile;
import app.closeup.customers.parties.Stage;
import app.closeup.tenants.Staff;
import app.closeup.tenants.ui.people.ColleaguePicker;
import app.closeup.ui.kit.DateField;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields in which a customer is written down, in the order of a form. */
final class CustomerFieldsEditor {

    private final Select<CustomerKind> kind = new Select<>();
    private final NameFields names = new NameFields();
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
    private final RevenueFields revenue;
    private final IntegerField foundedYear = new IntegerField(Words.of(CustomerField.FOUNDED_YEAR));
    private final DateField customerSince = new DateField(Words.of(CustomerField.CUSTOMER_SINCE));
    private final TextField externalId = text(CustomerField.EXTERNAL_ID);
    private final TextArea description = new TextArea(Words.of(CustomerField.DESCRIPTION));

    /** @param assigns whether another owner may be chosen */
    CustomerFieldsEditor(Staff staff, String currencyLabel, boolean assigns) {
        owner = new ColleaguePicker(Words.of(CustomerField.OWNER), staff);
        owner.setReadOnly(!assigns);
        revenue = new RevenueFields(currencyLabel);
        kind.setLabel(Words.of(CustomerField.KIND));
        kind.setItems(CustomerKind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.addValueChangeListener(event -> names.showOf(event.getValue()));
        stage.setLabel(Words.of(CustomerField.STAGE));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(Words::of);
        email.setManualValidation(true);
        description.setMinRows(3);
        byField().forEach(CustomerFieldsEditor::obeyRights);
    }

    /** The few that a new customer needs. */
    void addEssentials(Form form) {
        form.wide(CustomerField.KIND.name(), kind);
        names.addTo(form);
        form.field(CustomerField.EMAIL.name(), email)
                .field(CustomerField.PHONE.name(), phone)
                .field(CustomerField.CITY.name(), city)
                .field(CustomerField.COUNTRY.name(), country)
                .field(CustomerField.STAGE.name(), stage)
                .field(CustomerField.OWNER.name(), owner);
    }

    void addAll(Form form, String addressTitle, String companyTitle) {
        form.wide(CustomerField.KIND.name(), kind);
        names.addTo(form);
        form.field(CustomerField.STAGE.name(), stage)
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
                .field(CustomerField.EMPLOYEES.name(), employees);
        revenue.addTo(form);
        form.field(CustomerField.FOUNDED_YEAR.name(), foundedYear)
                .field(CustomerField.CUSTOMER_SINCE.name(), customerSince)
                .field(CustomerField.EXTERNAL_ID.name(), externalId)
                .wide(CustomerField.DESCRIPTION.name(), description);
    }

    void show(CustomerDetails details) {
        kind.setValue(details.kind());
        stage.setValue(details.stage());
        names.show(details);
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
        revenue.show(details.profile().revenue());
        foundedYear.setValue(details.profile().foundedYear());
        customerSince.setValue(details.profile().customerSince());
        description.setValue(orEmpty(details.profile().description()));
        externalId.setValue(orEmpty(details.externalId()));
        names.showOf(details.kind());
    }

    /** What the fields say now. */
    CustomerDetails read(CustomerDetails before) {
        return new CustomerDetails(
                        kind.getValue(),
                        stage.getValue(),
                        names.name(kind.getValue(), before),
                        names.person(kind.getValue(), before),
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
                                revenue.read(),
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
                        revenue.problem().stream())
                .flatMap(Function.identity())
                .toList();
    }

    String name() {
        return names.name(kind.getValue());
    }

    String email() {
        return email.getValue();
    }

    void whenNameOrEmailChanges(Runnable listener) {
        names.whenChanged(listener);
        email.addValueChangeListener(_ -> listener.run());
    }

    void focus() {
        names.focus(kind.getValue());
    }

    private Map<CustomerField, HasValue<?, ?>> byField() {
        return Map.ofEntries(
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
                Map.entry(CustomerField.FOUNDED_YEAR, foundedYear),
                Map.entry(CustomerField.CUSTOMER_SINCE, customerSince),
                Map.entry(CustomerField.EXTERNAL_ID, externalId),
                Map.entry(CustomerField.DESCRIPTION, description));
    }

    static void obeyRights(CustomerField field, HasValue<?, ?> input) {
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
