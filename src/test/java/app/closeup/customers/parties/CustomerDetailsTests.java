package app.closeup.customers.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerDetailsTests {

    private static final CustomerDetails ACME = CustomerDetails.organisation("Acme");

    @Test
    void blanksAreNoText() {
        var tidy = CustomerDetails.organisation("  Acme \t Ltd\u00a0 ")
                .withContact(new ContactDetails(" ", "", "\n"))
                .tidy();
        assertThat(tidy.name()).isEqualTo("Acme Ltd");
        assertThat(tidy.contact()).isEqualTo(ContactDetails.EMPTY);
    }

    @Test
    void aPersonIsNamedByItsParts() {
        assertThat(ACME.withName(" ")
                        .withPerson(new PersonalName("Ada ", null, null))
                        .tidy()
                        .name())
                .isEqualTo("Ada");
        assertThat(CustomerDetails.person("Ada", "Lovelace").name()).isEqualTo("Ada Lovelace");
    }

    @ParameterizedTest
    @CsvSource({
        "5551234, IS, +354 555 1234",
        "0912 345 678, VN, +84 912 345 678",
        "050 123 45 67, AZ, +994 50 123 45 67",
        "0721234567, RO, +40 721 234 567",
        "8 701 234 56 78, KZ, +7 701 234 5678",
        "+354 5551234, , +354 555 1234",
        "+354 5551234, GB, +354 555 1234",
        "5551234, , 5551234",
        "12, IS, 12"
    })
    void aPhoneNumberIsWrittenInternationallyWhereItsCountryIsKnown(String given, String country, String display) {
        var tidy = ACME.withContact(new ContactDetails(null, given, null))
                .withAddress(new Address(null, null, null, null, country, null))
                .tidy();
        assertThat(tidy.contact().phone()).isEqualTo(display);
        assertThat(tidy.tidy()).as("tidy once is tidy").isEqualTo(tidy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.is", "ada.lovelace+crm@engines.example.com", "þóra@póstur.is"})
    void addressesInUseAreAccepted(String email) {
        assertThat(problems(email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "@b.is", "ada@b", "a da@b.is", "ada@@b.is", "a@b.is, c@d.is", "<a@b.is>"})
    void mistypedAddressesAreRefused(String email) {
        assertThat(problems(email)).extracting(FieldProblem::field).containsExactly(CustomerField.EMAIL);
    }

    @Test
    void everyWrongFieldIsNamed() {
        var wrong = CustomerDetails.organisation("x".repeat(301))
                .withAddress(new Address(null, null, null, null, "XX", null))
                .withProfile(new Profile(null, -1L, null, 99, null, null))
                .withContact(new ContactDetails(null, "none", null));
        assertThat(wrong.problems())
                .extracting(FieldProblem::field)
                .containsExactly(
                        CustomerField.NAME,
                        CustomerField.PHONE,
                        CustomerField.COUNTRY,
                        CustomerField.EMPLOYEES,
                        CustomerField.FOUNDED_YEAR);
        assertThat(wrong.problems().getFirst().arguments()).containsExactly(300, 301);
    }

    @Test
    void differencesAreNamedByField() {
        var other = ACME.withStage(Stage.CLIENT).withContact(new ContactDetails(null, "1", null));
        assertThat(CustomerFields.differing(ACME, other)).containsExactly(CustomerField.STAGE, CustomerField.PHONE);
    }

    private static List<FieldProblem> problems(String email) {
        return ACME.withContact(new ContactDetails(email, null, null)).problems();
    }
}
