package app.closeup.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.parties.Address;
import app.closeup.customers.parties.ContactDetails;
import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.customers.parties.Origin;
import app.closeup.customers.parties.PersonalName;
import app.closeup.customers.parties.Profile;
import app.closeup.customers.parties.Provenance;
import app.closeup.customers.parties.Stage;
import app.closeup.customers.timeline.EntryKind;
import app.closeup.customers.timeline.Timeline;
import app.closeup.platform.Ids;
import app.closeup.platform.money.Money;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RecordApplicationEvents
class CustomersTests {

    @Autowired
    Customers customers;

    @Autowired
    Timeline timeline;

    @Autowired
    CustomerPurge purge;

    @Autowired
    CustomerWriter writer;

    @Autowired
    TransactionTemplate transactions;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Customers");
    }

    @Test
    void theSampleIsNobodysOwn() {
        TenantContext.runAs(owner.tenant(), () -> {
            transactions.executeWithoutResult(_ -> writer.insert(
                    List.of(new NewCustomer(
                            new CustomerId(Ids.next()), CustomerDetails.organisation("Sample"), Instant.now())),
                    new Provenance(Origin.SAMPLE, null, null, null)));
            assertThat(customers.hasOwn()).isFalse();

            customers.register(CustomerDetails.organisation("Own"));
            assertThat(customers.hasOwn()).isTrue();
        });
    }

    @Test
    void everythingSaidAboutACustomerIsKept() {
        var details = new CustomerDetails(
                CustomerKind.ORGANISATION,
                Stage.CLIENT,
                "Þórður & Synir ehf.",
                new PersonalName("Þórður", "Jónsson", "Director"),
                new ContactDetails("thordur@synir.example", "+354 555 1234", "https://synir.example"),
                new Address("Laugavegur 1", "101", "Reykjavík", "Capital Region", "IS", null),
                new Profile(
                        "Hardware",
                        42L,
                        Money.of(new BigDecimal("1250000"), Currency.getInstance("ISK")),
                        1987,
                        LocalDate.of(2020, 2, 29),
                        "Buys in spring."),
                owner.member(),
                "A-17");

        var id = as(() -> customers.register(details));

        var found = as(() -> customers.find(id)).orElseThrow();
        assertThat(found.details()).isEqualTo(details);
        assertThat(found.origin()).isEqualTo(Origin.MANUAL);
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        var id = register("Acme");
        assertThat(as(() -> customers.find(id)).orElseThrow().details())
                .isEqualTo(CustomerDetails.organisation("Acme"));
    }

    @Test
    void detailsWithProblemsAreRefused() {
        assertThatThrownBy(() -> register("  ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCompanyNeverSeesAnothersCustomers() {
        var id = register("Secret Ltd");
        var other = Cast.foundCompany("Curious");

        assertThat(Cast.as(other, () -> customers.find(id))).isEmpty();
        assertThat(Cast.as(other, () -> customers.page(CustomerQuery.ALL, 0, 10)))
                .isEmpty();
        assertThat(Cast.as(other, () -> customers.search("secret", 10))).isEmpty();
        assertThat(Cast.as(other, () -> customers.summaries(List.of(id)))).isEmpty();
        assertThat(Cast.as(other, () -> customers.change(id, 1, CustomerDetails.organisation("Mine"))))
                .isInstanceOf(ChangeOutcome.Gone.class);
        Cast.runAs(other, () -> customers.delete(List.of(id)));
        assertThat(as(() -> customers.find(id))).map(Customer::name).contains("Secret Ltd");
    }

    @Test
    void theSecondWriterIsShownBothVersions() {
        var id = register("Acme");
        as(() -> customers.change(id, 1, CustomerDetails.organisation("Acme Ltd")));

        var outcome = as(() -> customers.change(id, 1, CustomerDetails.organisation("Acme Inc")));

        assertThat(outcome).isInstanceOfSatisfying(ChangeOutcome.ChangedMeanwhile.class, both -> {
            assertThat(both.theirs().name()).isEqualTo("Acme Ltd");
            assertThat(both.theirs().version()).isEqualTo(2);
            assertThat(both.yours().name()).isEqualTo("Acme Inc");
        });
        assertThat(as(() -> customers.find(id)).orElseThrow().name()).isEqualTo("Acme Ltd");
    }

    @Test
    void aChangeIsWrittenIntoTheTimelineWithItsFields() {
        var id = register("Acme");
        as(() -> customers.change(
                id,
                1,
                CustomerDetails.organisation("Acme")
                        .withStage(Stage.CLIENT)
                        .withContact(new ContactDetails("a@acme.example", null, null))));

        var entry = as(() -> timeline.page(id, Set.of(), null, 10)).getFirst();
        assertThat(entry.kind()).isEqualTo(EntryKind.CHANGED);
        assertThat(entry.details().body()).isEqualTo("STAGE,EMAIL");
        assertThat(entry.authorName()).isEqualTo(owner.name());
    }

    @Test
    void aChangedNameIsFoundAndTheOldOneIsNot() {
        var id = register("Old Name");
        as(() -> customers.change(id, 1, CustomerDetails.organisation("Fresh Name")));

        assertThat(as(() -> customers.search("fresh", 10))).hasSize(1);
        assertThat(as(() -> customers.search("old", 10))).isEmpty();
    }

    @Test
    void aDeletedCustomerIsNowhereUntilRestored() {
        var id = register("Gone Ltd");

        Cast.runAs(owner, () -> customers.delete(List.of(id)));
        assertThat(as(() -> customers.find(id))).isEmpty();
        assertThat(as(() -> customers.search("gone", 10))).isEmpty();
        assertThat(as(() -> customers.countUpTo(CustomerQuery.ALL, 10))).isZero();

        Cast.runAs(owner, () -> customers.restore(List.of(id)));
        assertThat(as(() -> customers.find(id))).isPresent();
        assertThat(as(() -> customers.search("gone", 10))).hasSize(1);
    }

    @Test
    void onlyWhatWasThereIsAnnouncedAsDeleted(ApplicationEvents events) {
        var id = register("Gone Ltd");

        Cast.runAs(owner, () -> customers.delete(List.of(id, new CustomerId(UUID.randomUUID()))));
        Cast.runAs(owner, () -> customers.delete(List.of(id)));

        assertThat(events.stream(CustomersDeleted.class))
                .singleElement()
                .satisfies(deleted -> assertThat(deleted.customers()).containsExactly(id));
    }

    @Test
    void deletedCustomersAreRemovedForGoodAfterThirtyDays() throws SQLException {
        var old = register("Deleted long ago");
        var fresh = register("Deleted today");
        Cast.runAs(owner, () -> customers.delete(List.of(old, fresh)));
        deletedAt(old, Instant.now().minus(31, ChronoUnit.DAYS));

        TenantContext.runAs(owner.tenant(), () -> purge.run(UUID.randomUUID()));

        Cast.runAs(owner, () -> customers.restore(List.of(old, fresh)));
        assertThat(as(() -> customers.find(old))).isEmpty();
        assertThat(as(() -> customers.find(fresh))).isPresent();
    }

    @Test
    void whatWasDeletedLatelyIsListedTheLatestFirst() throws SQLException {
        var first = register("First");
        var second = register("Second");
        var old = register("Too long ago");
        register("Still there");
        Cast.runAs(owner, () -> customers.delete(List.of(first, second, old)));
        deletedAt(first, Instant.now().minus(29, ChronoUnit.DAYS));
        deletedAt(old, Instant.now().minus(31, ChronoUnit.DAYS));

        assertThat(as(() -> customers.deleted(0, 10)))
                .extracting(DeletedCustomer::name)
                .containsExactly("Second", "First");
        assertThat(as(() -> customers.deleted(1, 10))).hasSize(1);
        assertThat(as(() -> customers.countDeletedUpTo(10))).isEqualTo(2);
        assertThat(as(() -> customers.countDeletedUpTo(1))).isEqualTo(1);
        assertThat(Cast.as(Cast.foundCompany("Curious"), () -> customers.countDeletedUpTo(10)))
                .isZero();
    }

    @Test
    void manyCustomersGetAnOwnerAndAStageAtOnce() {
        var ids = List.of(register("One"), register("Two"));

        assertThat(as(() -> customers.assign(ids, owner.member()))).isEqualTo(2);
        assertThat(as(() -> customers.assign(ids, owner.member()))).isZero();
        assertThat(as(() -> customers.moveTo(Stage.CLIENT, ids))).isEqualTo(2);

        assertThat(as(() -> customers.summaries(ids))).allSatisfy(customer -> {
            assertThat(customer.owner()).isEqualTo(owner.member());
            assertThat(customer.stage()).isEqualTo(Stage.CLIENT);
        });
    }

    @Test
    void aCustomerWithTheSameNameOrAddressIsShownBeforeItIsAddedTwice() {
        var id = as(() -> customers.register(CustomerDetails.person("Guðrún", "Jónsdóttir")
                .withContact(new ContactDetails("Gudrun@Example.is", null, null))));

        assertThat(as(() -> customers.similar("gudrun jonsdottir", "", 5)))
                .extracting(CustomerSummary::id)
                .containsExactly(id);
        assertThat(as(() -> customers.similar("", "gudrun@example.is", 5)))
                .extracting(CustomerSummary::id)
                .containsExactly(id);
        assertThat(as(() -> customers.similar("Guðrún Jónsdóttir", "gudrun@example.is", 5)))
                .hasSize(1);
        assertThat(as(() -> customers.similar("", "", 5))).isEmpty();
    }

    private CustomerId register(String name) {
        return as(() -> customers.register(CustomerDetails.organisation(name)));
    }

    private <T> T as(Callable<T> work) {
        return Cast.as(owner, work);
    }

    private static void deletedAt(CustomerId id, Instant time) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var update = connection.prepareStatement(
                        "update customers.customer set deleted_at = ? where customer_id = ?")) {
            update.setObject(1, time.atOffset(ZoneOffset.UTC));
            update.setObject(2, id.value());
            update.executeUpdate();
        }
    }
}
