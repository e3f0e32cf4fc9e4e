package app.closeup.tenants.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SeatFreed;
import app.closeup.tenants.SeatTaken;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.sessions.StepUpRequiredException;
import app.closeup.testing.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@RecordApplicationEvents
class LeavingTests {

    @Autowired
    Leaving leaving;

    @Autowired
    RoleHolders holders;

    @Autowired
    Seats seats;

    @Autowired
    Staff staff;

    @Autowired
    Companies companies;

    @Autowired
    ApplicationEvents events;

    private SignedIn owner;
    private SignedIn seller;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Leaving");
        seller = Cast.hire(owner, "Sally Seller", PredefinedRole.SALES);
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void whoeverIsDeactivatedIsOutAtTheNextRequestAndKeepsTheirName() {
        assertThat(still(seller)).isPresent();
        assertThat(seats.taken()).isEqualTo(2);

        assertThat(leaving.deactivate(seller.member())).isEmpty();

        assertThat(still(seller)).isEmpty();
        assertThat(Cast.as(seller, () -> companies.mine())).isEmpty();
        assertThat(companies.lastEnteredFirst(seller.identity())).isEmpty();
        assertThat(seats.taken()).isEqualTo(1);
        assertThat(staff.name(seller.member())).hasValueSatisfying(name -> {
            assertThat(name.name()).isEqualTo("Sally Seller");
            assertThat(name.left()).isTrue();
        });
        assertThat(staff.search("sally", 0, 10)).isEmpty();
        assertThat(events.stream(SeatFreed.class)).containsExactly(new SeatFreed(owner.tenant(), seller.member()));
    }

    @Test
    void whoeverIsLetBackInHasTheirRolesAgain() {
        leaving.deactivate(seller.member());

        leaving.reactivate(seller.member());

        assertThat(still(seller).orElseThrow().access().roles()).containsExactly(PredefinedRole.SALES.id());
        assertThat(Cast.as(seller, () -> companies.mine())).hasSize(1);
        assertThat(events.stream(SeatTaken.class)).containsExactly(new SeatTaken(owner.tenant(), seller.member()));
    }

    @Test
    void anAcceptedInvitationBringsBackWhoHadLeft() {
        leaving.deactivate(seller.member());

        var back = leaving.comeBack(seller.identity(), PredefinedRole.SERVICE.id());

        assertThat(back).contains(seller.member());
        assertThat(still(seller).orElseThrow().access().roles()).containsExactly(PredefinedRole.SERVICE.id());
        assertThat(leaving.comeBack(seller.identity(), PredefinedRole.SALES.id()))
                .isEmpty();
    }

    @Test
    void theLastOwnerStays() {
        assertThat(leaving.leave()).contains("rights.last-owner");
        assertThat(leaving.deactivate(owner.member())).contains("rights.last-owner");
        assertThat(holders.give(owner.member(), Set.of(PredefinedRole.ADMIN.id())))
                .contains("rights.last-owner");
        assertThat(still(owner)).isPresent();
    }

    @Test
    void anOwnerWhoHasLeftDoesNotCount() {
        var second = Cast.hire(owner, "Second Owner", PredefinedRole.OWNER);
        leaving.deactivate(second.member());

        assertThat(leaving.leave()).contains("rights.last-owner");
    }

    @Test
    void ownershipIsHandedOver() {
        holders.handOwnership(seller.member());

        assertThat(still(seller).orElseThrow().access().owner()).isTrue();
        assertThat(holders.of(owner.member())).containsExactly(PredefinedRole.ADMIN.id());
    }

    @Test
    void nobodyWhoHasLeftBecomesTheOwner() {
        leaving.deactivate(seller.member());

        assertThatThrownBy(() -> holders.handOwnership(seller.member())).isInstanceOf(IllegalArgumentException.class);
        assertThat(holders.of(owner.member())).contains(PredefinedRole.OWNER.id());
    }

    @Test
    void onlyOwnersDecideAboutOwnersAndOnlyWhoMayAboutOthers() {
        var admin = Cast.hire(owner, "Adam Admin", PredefinedRole.ADMIN);
        Cast.signIn(admin);
        assertThatThrownBy(() -> leaving.deactivate(owner.member())).isInstanceOf(AccessDeniedException.class);

        Cast.signIn(seller);
        assertThatThrownBy(() -> leaving.deactivate(admin.member())).isInstanceOf(AccessDeniedException.class);
        assertThat(leaving.leave()).isEmpty();
        assertThat(still(seller)).isEmpty();
    }

    @Test
    void nobodySendsAwayWhoHasRightsThatTheyHaveNot() {
        var clerk = Cast.hire(owner, "Clara Clerk", TenantAreas.STAFF, Action.SEE, Action.DELETE);
        var manager = Cast.hire(owner, "Mona Manager", PredefinedRole.MANAGER);
        Cast.signIn(clerk);

        assertThat(leaving.decidesAbout(manager.member())).isFalse();
        assertThatThrownBy(() -> leaving.deactivate(manager.member())).isInstanceOf(AccessDeniedException.class);
        var temp = Cast.hire(owner, "Tim Temp", PredefinedRole.BASELINE);
        assertThat(leaving.decidesAbout(temp.member())).isTrue();
        assertThat(leaving.deactivate(temp.member())).isEmpty();
    }

    @Test
    void nobodyIsSentAwayBySomebodyWhoFoundAnOpenScreen() {
        SecurityContextHolder.setContext(new SecurityContextImpl(
                SignInSession.begin(Instant.now().minus(Duration.ofMinutes(11))).seat(owner)));

        assertThatThrownBy(() -> leaving.deactivate(seller.member())).isInstanceOf(StepUpRequiredException.class);
        assertThatThrownBy(leaving::leave).isInstanceOf(StepUpRequiredException.class);
        assertThat(still(seller)).isPresent();
    }

    @RepeatedTest(4)
    void theLastTwoOwnersDoNotLeaveAtOnce() throws Exception {
        var second = Cast.hire(owner, "Second Owner", PredefinedRole.OWNER);

        var outcomes = atOnce(owner, () -> leaving.leave(), second, () -> leaving.leave());

        assertThat(outcomes).containsExactlyInAnyOrder(Optional.empty(), Optional.of("rights.last-owner"));
        assertThat(activeOwners(owner, second)).isEqualTo(1);
    }

    @RepeatedTest(4)
    void theLastTwoOwnersDoNotTakeTheRoleFromEachOtherAtOnce() throws Exception {
        var second = Cast.hire(owner, "Second Owner", PredefinedRole.OWNER);
        var admin = Set.of(PredefinedRole.ADMIN.id());

        var outcomes = atOnce(
                owner, () -> holders.give(second.member(), admin), second, () -> leaving.deactivate(owner.member()));

        assertThat(outcomes).containsExactlyInAnyOrder(Optional.empty(), Optional.of("rights.last-owner"));
        assertThat(activeOwners(owner, second)).isEqualTo(1);
    }

    private long activeOwners(SignedIn... people) {
        return List.of(people).stream()
                .flatMap(person -> still(person).stream())
                .filter(person -> person.access().owner())
                .count();
    }

    private static List<Optional<String>> atOnce(
            SignedIn first, Callable<Optional<String>> one, SignedIn second, Callable<Optional<String>> other)
            throws Exception {
        var ready = new CyclicBarrier(2);
        var outcomes = new ArrayList<Optional<String>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var a = threads.submit(() -> Cast.as(first, () -> {
                ready.await();
                return one.call();
            }));
            var b = threads.submit(() -> Cast.as(second, () -> {
                ready.await();
                return other.call();
            }));
            outcomes.add(a.get());
            outcomes.add(b.get());
        }
        return outcomes;
    }

    /** As at their next request; empty when they are out. */
    private Optional<SignedIn> still(SignedIn person) {
        return companies.at(person.identity(), person.tenant(), person.access());
    }
}
