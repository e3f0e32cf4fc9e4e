package app.closeup.customers;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.customers.timeline.Timeline;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.staff.HandoverRun;
import app.closeup.tenants.staff.Handovers;
import app.closeup.tenants.staff.Leaving;
import app.closeup.testing.Cast;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class CustomerHandoverTests {

    private static final int MANY = 450;

    @Autowired
    Customers customers;

    @Autowired
    Handovers handovers;

    @Autowired
    Leaving leaving;

    @Autowired
    Timeline timeline;

    private SignedIn owner;
    private SignedIn leaver;
    private SignedIn heir;

    @BeforeEach
    void somebodyLeaves() {
        owner = Cast.foundCompany("Handover");
        leaver = Cast.hire(owner, "Lee Leaver", PredefinedRole.SALES);
        heir = Cast.hire(owner, "Harry Heir", PredefinedRole.SALES);
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void manyCustomersGoToAColleagueThoughTheLeaverIsOut() {
        for (var number = 0; number < MANY; number++) {
            customers.register(
                    CustomerDetails.organisation("Customer " + number).withOwner(leaver.member()));
        }
        var kept = customers.register(CustomerDetails.organisation("Kept").withOwner(owner.member()));
        leaving.deactivate(leaver.member());
        assertThat(handovers.parts(leaver.member()))
                .singleElement()
                .returns((long) MANY, Handovers.Part::count)
                .returns("customers?owner=" + leaver.member(), Handovers.Part::route);

        var run = handovers.start(leaver.member(), "customers", heir.member());

        awaitDone(run);
        assertThat(handovers.find(run).orElseThrow().done()).isEqualTo(MANY);
        assertThat(customers.countUpTo(CustomerQuery.ALL.withOwners(Set.of(heir.member())), 1_000))
                .isEqualTo(MANY);
        assertThat(customers.find(kept).orElseThrow().details().owner()).isEqualTo(owner.member());
        assertThat(handovers.parts(leaver.member())).singleElement().returns(0L, Handovers.Part::count);
    }

    @Test
    void theTimelineSaysWhoHandedOver() {
        var id = customers.register(CustomerDetails.organisation("Told").withOwner(leaver.member()));

        awaitDone(handovers.start(leaver.member(), "customers", null));

        assertThat(customers.find(id).orElseThrow().details().owner()).isNull();
        assertThat(timeline.page(id, Set.of(), null, 10).getFirst())
                .satisfies(entry -> assertThat(entry.authorName()).isEqualTo(owner.name()));
    }

    @Test
    void nobodyHandsOverWithoutTheRights() {
        Cast.signIn(heir);

        assertThatThrownBy(() -> handovers.start(leaver.member(), "customers", heir.member()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> handovers.parts(leaver.member())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyHandsOverWhatIsAnOwnersButAnOwner() {
        var admin = Cast.hire(owner, "Adam Admin", PredefinedRole.ADMIN);
        Cast.signIn(admin);

        assertThatThrownBy(() -> handovers.start(owner.member(), "customers", heir.member()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingGoesToSomebodyWhoHasLeft() {
        leaving.deactivate(heir.member());

        assertThatThrownBy(() -> handovers.start(leaver.member(), "customers", heir.member()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void awaitDone(UUID run) {
        await().atMost(ofSeconds(60))
                .until(
                        () -> Cast.as(
                                owner, () -> handovers.find(run).orElseThrow().state()),
                        HandoverRun.State.DONE::equals);
    }
}
