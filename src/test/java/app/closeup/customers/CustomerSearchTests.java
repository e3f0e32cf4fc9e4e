package app.closeup.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CustomerSearchTests {

    @Autowired
    Customers customers;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Search");
    }

    @ParameterizedTest
    @CsvSource({
        "Guðrún Þórsdóttir, gudrun",
        "Guðrún Þórsdóttir, THORS",
        "Guðrún Þórsdóttir, þórs guð",
        "Nguyễn Thị Ánh Đào, nguyen dao",
        "Nguyễn Thị Ánh Đào, ĐÀO",
        "Nguyễn Thị Ánh Đào, anh",
        "İlqar Əliyev, eliyev",
        "İlqar Əliyev, ilqar",
        "İlqar Əliyev, İLQ",
        "Ştefan Țăranu, stefan tar",
        "Ștefan Ţăranu, ȘTEFAN",
        "Әсем Құрманғалиева, асем",
        "Әсем Құрманғалиева, ҚҰРМАН",
        "O'Neil & Söhne GmbH, sohne",
        "O'Neil & Söhne GmbH, o'neil",
        "Straße 7, strasse"
    })
    void theStartOfAnyWordFindsAName(String name, String typed) {
        add(CustomerDetails.organisation(name));
        assertThat(find(typed)).containsExactly(name);
    }

    @Test
    void everyVietnameseNameIsFoundAsItIsTypedWithoutAccents() throws IOException {
        for (var list : List.of("boy", "girl")) {
            var names = Files.readAllLines(SharedData.file("10-holidays-names/names/vietnamese/" + list + ".txt"));
            var bare = Files.readAllLines(
                    SharedData.file("10-holidays-names/names/vietnamese/" + list + "_no_accents.txt"));
            for (var line = 0; line < names.size(); line++) {
                if (!bare.get(line).isBlank()) {
                    assertThat(SearchTokens.of(CustomerDetails.organisation(names.get(line))))
                            .containsAll(SearchTokens.prefixesIn(bare.get(line)));
                }
            }
        }
    }

    @Test
    void theMiddleOfAWordFindsNothing() {
        add(CustomerDetails.organisation("Hammersmith"));
        assertThat(find("smith")).isEmpty();
    }

    @Test
    void eachWordMustBeFound() {
        add(CustomerDetails.organisation("Blue Whale Books"));
        add(CustomerDetails.organisation("Blue Bird"));
        assertThat(find("books blue")).containsExactly("Blue Whale Books");
        assertThat(find("blue nobody")).isEmpty();
    }

    @Test
    void anAddressIsFoundWholeByItsStartAndByItsWords() {
        add(withContact("Ada", "Ada.Lovelace@Engines.example", null));
        for (var typed : List.of("ada.lovelace@engines.example", "ADA.LOVELACE@ENG", "lovelace", "engines.example")) {
            assertThat(find(typed)).as(typed).containsExactly("Ada");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+354 555 1234, 5551234",
        "+354 555 1234, +354 555",
        "+354 555 1234, 00354 555-1234",
        "+84 912 345 678, 0912345678",
        "+84 912 345 678, 912 345",
        "+40 721 234 567, (0721) 234.567",
        "+994 50 123 45 67, 050 123",
        "555-1234, 5551234"
    })
    void aPhoneNumberIsFoundByItsDigits(String phone, String typed) {
        add(withContact("Caller", null, phone));
        assertThat(find(typed)).containsExactly("Caller");
    }

    @Test
    void theWholeNameComesBeforeItsBeginningAndAWholeWordBeforeALongerOne() {
        for (var name : List.of("Marianne", "The Mar", "Mar", "Mar Azul", "Old Marble")) {
            add(CustomerDetails.organisation(name));
        }
        assertThat(find("mar")).containsExactly("Mar", "Mar Azul", "Marianne", "The Mar", "Old Marble");
    }

    @Test
    void nothingTypedFindsNothing() {
        add(CustomerDetails.organisation("Firm"));
        assertThat(find("")).isEmpty();
        assertThat(find(" - ")).isEmpty();
    }

    private static CustomerDetails withContact(String name, @Nullable String email, @Nullable String phone) {
        return CustomerDetails.organisation(name).withContact(new ContactDetails(email, phone, null));
    }

    private void add(CustomerDetails details) {
        Cast.as(owner, () -> customers.register(details));
    }

    private List<String> find(String typed) {
        return Cast.as(owner, () -> customers.search(typed, 20)).stream()
                .map(CustomerSummary::name)
                .toList();
    }
}
