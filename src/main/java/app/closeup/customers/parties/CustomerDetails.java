package app.closeup.customers.parties;

import app.closeup.platform.text.Tidy;
import app.closeup.tenants.MemberId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a customer that a person or an import may set.
 *
 * @param externalId what another system calls this customer
 */
public record CustomerDetails(
        CustomerKind kind,
        Stage stage,
        String name,
        PersonalName person,
        ContactDetails contact,
        Address address,
        Profile profile,
        @Nullable MemberId owner,
        @Nullable String externalId) {

    public static CustomerDetails organisation(String name) {
        return of(CustomerKind.ORGANISATION, name, PersonalName.EMPTY);
    }

    public static CustomerDetails person(String given, String family) {
        var person = new PersonalName(given, family, null);
        return of(CustomerKind.PERSON, person.full(), person);
    }

    private static CustomerDetails of(CustomerKind kind, String name, PersonalName person) {
        return new CustomerDetails(
                kind, Stage.LEAD, name, person, ContactDetails.EMPTY, Address.EMPTY, Profile.EMPTY, null, null);
    }

    /**
     * As it is kept: text without blanks around it, nothing instead of empty text, the phone number in its
     * international form where the country is known, a person's name composed of its parts where it is missing.
     */
    public CustomerDetails tidy() {
        var tidyPerson = person.tidy();
        var tidyAddress = address.tidy();
        return new CustomerDetails(
                kind,
                stage,
                Objects.requireNonNullElseGet(Tidy.line(name), tidyPerson::full),
                tidyPerson,
                contact.tidy(tidyAddress.country()),
                tidyAddress,
                profile.tidy(),
                owner,
                Tidy.line(externalId));
    }

    /** What must be mended before tidy details can be kept; empty when nothing must. */
    public List<FieldProblem> problems() {
        return CustomerRules.problems(this);
    }

    public CustomerDetails withKind(CustomerKind kind) {
        return new CustomerDetails(kind, stage, name, person, contact, address, profile, owner, externalId);
    }

    public CustomerDetails withStage(Stage stage) {
        return new CustomerDetails(kind, stage, name, person, contact, address, profile, owner, externalId);
    }

    public CustomerDetails withName(String name) {
        return new CustomerDetails(kind, stage, name, person, contact, address, profile, owner, externalId);
    }

    public CustomerDetails withPerson(PersonalName person) {
        return new CustomerDetails(kind, stage, name, person, contact, address, profile, owner, externalId);
    }

    public CustomerDetails withContact(ContactDetails contact) {
        return new CustomerDetails(kind, stage, name, person, contact, address, profile, owner, externalId);
    }

    public CustomerDetails withAddress(Address address) {
        return new CustomerDetails(kind, stage, name, person, contact, address, profile, owner, externalId);
    }

    public CustomerDetails withProfile(Profile profile) {
        return new CustomerDetails(kind, stage, name, person, contact, address, profile, owner, externalId);
    }

    public CustomerDetails withOwner(@Nullable MemberId owner) {
        return new CustomerDetails(kind, stage, name, person, contact, address, profile, owner, externalId);
    }

    public CustomerDetails withExternalId(@Nullable String externalId) {
        return new CustomerDetails(kind, stage, name, person, contact, address, profile, owner, externalId);
    }
}
