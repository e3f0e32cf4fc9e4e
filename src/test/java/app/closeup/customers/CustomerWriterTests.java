package app.closeup.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.ImportId;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.Provenance;
import app.closeup.customers.relations.Relation;
import app.closeup.customers.relations.RelationType;
import app.closeup.customers.relations.RelationWriter;
import app.closeup.customers.relations.Relations;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.customers.timeline.Timeline;
import app.closeup.customers.timeline.TimelineEntry;
import app.closeup.platform.Ids;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class CustomerWriterTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    CustomerWriter writer;

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    @Autowired
    Relations relations;

    @Autowired
    RelationWriter relationWriter;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn owner;
    private Provenance imported;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Writer");
        imported = new Provenance(Origin.IMPORT, new ImportId(Ids.next()), owner.member(), owner.name());
    }

    @Test
    void manyCustomersAreWrittenFoundAndTold() {
        var added = IntStream.range(0, 700)
                .mapToObj(index -> customer("Firm " + index))
                .toList();
        inTransaction(() -> {
            writer.insert(added, imported);
            return true;
        });

        assertThat(Cast.as(owner, () -> customers.countUpTo(CustomerQuery.ALL, 1_000)))
                .isEqualTo(700);
        assertThat(Cast.as(owner, () -> customers.search("firm 699", 5)))
                .extracting(CustomerSummary::name)
                .containsExactly("Firm 699");
        var first = added.getFirst().id();
        assertThat(Cast.as(owner, () -> customers.find(first)))
                .map(Customer::importId)
                .contains(imported.importId());
        assertThat(Cast.as(owner, () -> timeline.page(first, Set.of(), null, 10)))
                .extracting(TimelineEntry::kind)
                .containsExactly(EntryKind.IMPORTED);
    }

    @Test
    void whatIsWrittenTogetherKeepsItsLetters() {
        var odd = List.of("NULL", "a,b", "{c}", "d\"e", "f\\g", "Þórdís 'h'", "null", "i\"\\\"j", "\uD83D\uDE00");
        var added = odd.stream().map(CustomerWriterTests::customer).toList();
        inTransaction(() -> {
            writer.insert(added, imported);
            return true;
        });

        var ids = added.stream().map(NewCustomer::id).toList();
        assertThat(inTransaction(() -> writer.find(ids)))
                .extracting(Customer::name)
                .containsExactlyInAnyOrderElementsOf(odd);
        assertThat(inTransaction(() -> writer.find(ids)))
                .extracting(customer -> customer.details().contact().email())
                .containsOnlyNulls();
        assertThat(inTransaction(() -> writer.findByName(List.of("NULL", "i\"\\\"j"))))
                .hasSize(3);
    }

    @Test
    void onlyUnchangedVersionsAreWritten() {
        var one = customer("One");
        var two = customer("Two");
        inTransaction(() -> {
            writer.insert(List.of(one, two), imported);
            return true;
        });
        var changes = List.of(
                new CustomerChange(one.id(), 1, CustomerDetails.organisation("One Ltd")),
                new CustomerChange(two.id(), 7, CustomerDetails.organisation("Two Ltd")));

        assertThat(inTransaction(() -> writer.update(changes, imported)).written())
                .containsExactly(one.id());

        assertThat(inTransaction(() -> writer.find(List.of(one.id(), two.id()))))
                .extracting(Customer::name)
                .containsExactlyInAnyOrder("One Ltd", "Two");
    }

    @Test
    void aRevertedUpdateIsAsBefore() {
        var one = customer("One");
        inTransaction(() -> {
            writer.insert(List.of(one), imported);
            return writer.update(
                    List.of(new CustomerChange(one.id(), 1, CustomerDetails.organisation("Other"))), imported);
        });
        inTransaction(() -> writer.revert(List.of(new CustomerChange(one.id(), 2, one.details()))));
        assertThat(Cast.as(owner, () -> customers.search("one", 5))).hasSize(1);
        assertThat(Cast.as(owner, () -> customers.search("other", 5))).isEmpty();
    }

    @Test
    void customersAreRecognisedByAddressNumberAndName() {
        var details = CustomerDetails.organisation("Söhne")
                .withContact(new ContactDetails("Info@Sohne.example", null, null))
                .withExternalId("K-1");
        inTransaction(() -> {
            writer.insert(List.of(new NewCustomer(new CustomerId(Ids.next()), details, NOON)), imported);
            return true;
        });
        assertThat(inTransaction(() -> writer.findByEmail(List.of("info@sohne.EXAMPLE"))))
                .hasSize(1);
        assertThat(inTransaction(() -> writer.findByExternalId(List.of("K-1", "K-2"))))
                .hasSize(1);
        assertThat(inTransaction(() -> writer.findByName(List.of("SOHNE")))).hasSize(1);
        assertThat(inTransaction(() -> writer.findByName(List.of("Other")))).isEmpty();
    }

    @Test
    void removedCustomersLeaveNothingBehind() {
        var one = customer("One");
        var two = customer("Two");
        inTransaction(() -> {
            writer.insert(List.of(one, two), imported);
            return relationWriter.relate(
                    List.of(new Relation(one.id(), RelationType.SUBSIDIARY_OF, two.id())), imported);
        });
        inTransaction(() -> {
            writer.remove(List.of(one.id()));
            return true;
        });
        assertThat(Cast.as(owner, () -> customers.search("one", 5))).isEmpty();
        assertThat(Cast.as(owner, () -> relations.of(two.id()))).isEmpty();
        assertThat(Cast.as(owner, () -> timeline.page(one.id(), Set.of(), null, 5)))
                .isEmpty();
    }

    @Test
    void relationsInACircleAreRefusedAndTheOthersMade() {
        var one = customer("One");
        var two = customer("Two");
        inTransaction(() -> {
            writer.insert(List.of(one, two), imported);
            return true;
        });
        var down = new Relation(one.id(), RelationType.SUBSIDIARY_OF, two.id());
        var up = new Relation(two.id(), RelationType.SUBSIDIARY_OF, one.id());
        assertThat(inTransaction(() -> relationWriter.relate(List.of(down, down, up), imported)))
                .containsExactly(up);
        assertThat(Cast.as(owner, () -> relations.of(one.id()))).hasSize(1);
    }

    @Test
    void writingNeedsTheCallersTransaction() {
        assertThatThrownBy(() -> Cast.runAs(owner, () -> writer.insert(List.of(customer("One")), imported)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static NewCustomer customer(String name) {
        return new NewCustomer(new CustomerId(Ids.next()), CustomerDetails.organisation(name), NOON);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Cast.as(owner, () -> transaction.execute(_ -> work.get()));
    }
}
