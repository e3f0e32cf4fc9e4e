package app.closeup.customers;

import static app.closeup.customers.CustomerQuery.ALL;
import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.customers.CustomerQuery.Sort;
import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.timeline.Direction;
import app.closeup.customers.timeline.EntryDetails;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.customers.timeline.Timeline;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CustomerListTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Lists");
    }

    @Test
    void namesAreSortedWithoutCaseAndAccents() {
        add("öl & Co");
        add("Zeta");
        add("alfa");
        add("Ömer");
        assertThat(names(ALL)).containsExactly("alfa", "öl & Co", "Ömer", "Zeta");
        assertThat(names(ALL.sortedBy(Sort.NAME, true))).containsExactly("Zeta", "Ömer", "öl & Co", "alfa");
    }

    @Test
    void customersOfOneNameHaveAnOrderToo() {
        for (var copy = 0; copy < 30; copy++) {
            add("Same");
        }
        var pages = Cast.as(owner, () -> List.of(customers.page(ALL, 0, 15), customers.page(ALL, 15, 15)));
        assertThat(pages.stream().flatMap(List::stream).map(CustomerSummary::id).distinct())
                .hasSize(30);
    }

    @Test
    void theLatestContactComesFirstAndWhoWasNeverSpokenToLast() {
        var early = add("Early");
        add("Never");
        var late = add("Late");
        call(early, NOON);
        call(late, NOON.plus(Duration.ofDays(1)));
        assertThat(names(ALL.sortedBy(Sort.LAST_CONTACT, true))).containsExactly("Late", "Early", "Never");
        assertThat(names(ALL.sortedBy(Sort.LAST_CONTACT, false))).containsExactly("Never", "Early", "Late");
    }

    @Test
    void theNewestComesFirst() {
        add("First");
        add("Second");
        assertThat(names(ALL.sortedBy(Sort.ADDED, true))).containsExactly("Second", "First");
    }

    @Test
    void eachFilterNarrowsTheList() {
        var iceland = new Address(null, null, null, null, "IS", null);
        add(CustomerDetails.organisation("Firm").withStage(Stage.CLIENT).withAddress(iceland));
        add(CustomerDetails.person("Ada", "Lovelace").withOwner(owner.member()));

        assertThat(names(ALL.withKinds(Set.of(CustomerKind.PERSON)))).containsExactly("Ada Lovelace");
        assertThat(names(ALL.withStages(Set.of(Stage.CLIENT, Stage.FORMER)))).containsExactly("Firm");
        assertThat(names(ALL.withOwners(Set.of(owner.member())))).containsExactly("Ada Lovelace");
        assertThat(names(ALL.withCountries(Set.of("IS", "VN")))).containsExactly("Firm");
        assertThat(names(ALL.withText("lov"))).containsExactly("Ada Lovelace");
        assertThat(names(ALL.withText("lov").withKinds(Set.of(CustomerKind.ORGANISATION))))
                .isEmpty();
    }

    @Test
    void marksAloneFindNobodyAndBlanksEverybody() {
        add("Firm");
        assertThat(names(ALL.withText("&!?"))).isEmpty();
        assertThat(names(ALL.withText("   "))).containsExactly("Firm");
    }

    @Test
    void countingStopsAtTheLimit() {
        for (var count = 0; count < 5; count++) {
            add("Firm " + count);
        }
        assertThat(Cast.as(owner, () -> customers.countUpTo(ALL, 3))).isEqualTo(3);
        assertThat(Cast.as(owner, () -> customers.countUpTo(ALL, 10))).isEqualTo(5);
        assertThat(Cast.as(owner, () -> customers.countUpTo(ALL.withText("firm"), 10)))
                .isEqualTo(5);
        assertThat(Cast.as(owner, () -> customers.ids(ALL, 3))).hasSize(3);
    }

    private CustomerId add(String name) {
        return add(CustomerDetails.organisation(name));
    }

    private CustomerId add(CustomerDetails details) {
        return Cast.as(owner, () -> customers.register(details));
    }

    private void call(CustomerId customer, Instant at) {
        Cast.as(
                owner,
                () -> timeline.add(customer, new EntryDetails(EntryKind.CALL, Direction.OUTGOING, "Spoke", null, at)));
    }

    private List<String> names(CustomerQuery query) {
        return Cast.as(owner, () -> customers.page(query, 0, 50)).stream()
                .map(CustomerSummary::name)
                .toList();
    }
}
