package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerField;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.FieldRights;
import app.closeup.customers.parties.PersonalName;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a customer is called: an organisation by one name, a person by several. */
final class NameFields {

    private final TextField name = text(CustomerField.NAME);
    private final TextField given = text(CustomerField.GIVEN_NAME);
    private final TextField family = text(CustomerField.FAMILY_NAME);
    private final TextField jobTitle = text(CustomerField.JOB_TITLE);

    NameFields() {
        name.setRequiredIndicatorVisible(true);
        CustomerFieldsEditor.obeyRights(CustomerField.JOB_TITLE, jobTitle);
    }

    void addTo(Form form) {
        form.wide(CustomerField.NAME.name(), name)
                .field(CustomerField.GIVEN_NAME.name(), given)
                .field(CustomerField.FAMILY_NAME.name(), family)
                .wide(CustomerField.JOB_TITLE.name(), jobTitle);
    }

    void show(CustomerDetails details) {
        name.setValue(details.name());
        given.setValue(orEmpty(details.person().given()));
        family.setValue(orEmpty(details.person().family()));
        jobTitle.setValue(orEmpty(details.person().jobTitle()));
    }

    /** Those that the kind of customer has. */
    void showOf(CustomerKind kind) {
        var person = kind == CustomerKind.PERSON;
        name.setVisible(!person);
        given.setVisible(person);
        family.setVisible(person);
        jobTitle.setVisible(person && FieldRights.shows(CustomerField.JOB_TITLE));
    }

    /** As it is typed at this moment. */
    String name(CustomerKind kind) {
        return kind == CustomerKind.PERSON ? (given.getValue() + " " + family.getValue()).strip() : name.getValue();
    }

    String name(CustomerKind kind, CustomerDetails before) {
        return kind == CustomerKind.PERSON ? personName(before) : name.getValue();
    }

    /** An organisation keeps the parts of the name that it had as a person. */
    PersonalName person(CustomerKind kind, CustomerDetails before) {
        return kind == CustomerKind.PERSON
                ? new PersonalName(given.getValue(), family.getValue(), jobTitle.getValue())
                : new PersonalName(before.person().given(), before.person().family(), null);
    }

    void whenChanged(Runnable listener) {
        name.addValueChangeListener(_ -> listener.run());
        given.addValueChangeListener(_ -> listener.run());
        family.addValueChangeListener(_ -> listener.run());
    }

    void focus(CustomerKind kind) {
        if (kind == CustomerKind.PERSON) {
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

    private static TextField text(CustomerField field) {
        return new TextField(Words.of(field));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
