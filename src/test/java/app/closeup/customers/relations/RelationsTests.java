package app.closeup.customers.relations;

import static app.closeup.customers.relations.RelationRole.EMPLOYEE;
import static app.closeup.customers.relations.RelationRole.EMPLOYER;
import static app.closeup.customers.relations.RelationRole.PARENT;
import static app.closeup.customers.relations.RelationRole.PARTNER;
import static app.closeup.customers.relations.RelationRole.SUBSIDIARY;
import static app.closeup.customers.relations.Relations.Added.ALREADY_THERE;
import static app.closeup.customers.relations.Relations.Added.CUSTOMER_GONE;
import static app.closeup.customers.relations.Relations.Added.WOULD_LEAD_IN_A_CIRCLE;
import static app.closeup.customers.relations.Relations.Added.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.parties.CustomerId;
import app.closeup.tenants.SignedIn;
import app.closeup.testing.Cast;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class RelationsTests {

    @Autowired
    Customers customers;

    @Autowired
    Relations relations;

    @Autowired
    TransactionTemplate transaction;

    private SignedIn owner;
    private CustomerId group;
    private CustomerId firm;
    private CustomerId shop;

    @BeforeEach
    void threeCompanies() {
        owner = Cast.foundCompany("Relations");
        group = add(CustomerDetails.organisation("Group"));
        firm = add(CustomerDetails.organisation("Firm"));
        shop = add(CustomerDetails.organisation("Shop"));
    }

    @Test
    void aRelationIsSeenFromBothSides() {
        var ada = add(CustomerDetails.person("Ada", "Lovelace"));
        assertThat(relate(firm, PARENT, group)).isEqualTo(YES);
        assertThat(relate(firm, EMPLOYEE, ada)).isEqualTo(YES);

        assertThat(of(firm))
                .extracting(RelatedCustomer::role, RelatedCustomer::name)
                .containsExactly(tuple(PARENT, "Group"), tuple(EMPLOYEE, "Ada Lovelace"));
        assertThat(of(group))
                .extracting(RelatedCustomer::role, RelatedCustomer::name)
                .containsExactly(tuple(SUBSIDIARY, "Firm"));
        assertThat(of(ada)).extracting(RelatedCustomer::role).containsExactly(EMPLOYER);
    }

    @Test
    void twoPeopleAtOnceCloseNoCircle() {
        var second = Cast.as(
                owner,
                () -> transaction.execute(_ -> {
                    assertThat(relate(firm, PARENT, group)).isEqualTo(YES);
                    var other = CompletableFuture.supplyAsync(() -> relate(group, PARENT, firm));
                    assertThat(other)
                            .as("waits for the first")
                            .failsWithin(Duration.ofMillis(500))
                            .withThrowableOfType(TimeoutException.class);
                    return other;
                }));

        assertThat(second).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(WOULD_LEAD_IN_A_CIRCLE);
    }

    @Test
    void companiesStandInNoCircle() {
        assertThat(relate(firm, PARENT, group)).isEqualTo(YES);
        assertThat(relate(shop, PARENT, firm)).isEqualTo(YES);
        assertThat(relate(group, PARENT, shop)).isEqualTo(WOULD_LEAD_IN_A_CIRCLE);
        assertThat(relate(shop, SUBSIDIARY, group)).isEqualTo(WOULD_LEAD_IN_A_CIRCLE);
        assertThat(relate(firm, PARTNER, firm)).isEqualTo(WOULD_LEAD_IN_A_CIRCLE);
        assertThat(relate(group, PARTNER, shop)).as("partners may").isEqualTo(YES);
    }

    @Test
    void theSameIsSaidOnce() {
        assertThat(relate(firm, PARENT, group)).isEqualTo(YES);
        assertThat(relate(group, SUBSIDIARY, firm)).isEqualTo(ALREADY_THERE);
    }

    @Test
    void aRemovedRelationComesBackWithUndo() {
        relate(firm, PARENT, group);
        var relation = of(firm).getFirst().relation();
        assertThat(Cast.as(owner, () -> relations.remove(relation))).isTrue();
        assertThat(of(firm)).isEmpty();
        Cast.runAs(owner, () -> relations.restore(relation));
        assertThat(of(firm)).hasSize(1);
    }

    @Test
    void aDeletedCustomerIsNoRelative() {
        relate(firm, PARENT, group);
        Cast.runAs(owner, () -> customers.delete(List.of(group)));
        assertThat(of(firm)).isEmpty();
        assertThat(relate(shop, PARENT, group)).isEqualTo(CUSTOMER_GONE);
    }

    @Test
    void companiesOfDifferentTenantsAreNeverRelated() {
        var other = Cast.foundCompany("Curious");
        var theirs = Cast.as(other, () -> customers.register(CustomerDetails.organisation("Theirs")));
        relate(firm, PARENT, group);

        assertThat(relate(shop, PARENT, theirs)).isEqualTo(CUSTOMER_GONE);
        assertThat(Cast.as(other, () -> relations.of(firm))).isEmpty();
        assertThat(Cast.as(other, () -> relations.remove(of(firm).getFirst().relation())))
                .isFalse();
    }

    private CustomerId add(CustomerDetails details) {
        return Cast.as(owner, () -> customers.register(details));
    }

    private Relations.Added relate(CustomerId customer, RelationRole role, CustomerId other) {
        return Cast.as(owner, () -> relations.add(customer, role, other));
    }

    private List<RelatedCustomer> of(CustomerId customer) {
        return Cast.as(owner, () -> relations.of(customer));
    }
}
