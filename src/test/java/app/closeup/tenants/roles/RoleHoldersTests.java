package app.closeup.tenants.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.Companies;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.staff.Leaving;
import app.closeup.testing.AtOnce;
import app.closeup.testing.Cast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;

@SpringBootTest
class RoleHoldersTests {

    private static final RoleId OWNER = PredefinedRole.OWNER.id();
    private static final RoleId ADMIN = PredefinedRole.ADMIN.id();
    private static final RoleId SALES = PredefinedRole.SALES.id();
    private static final RoleId SERVICE = PredefinedRole.SERVICE.id();

    @Autowired
    RoleHolders holders;

    @Autowired
    Roles roles;

    @Autowired
    Companies companies;

    @Autowired
    Leaving leaving;

    @Autowired
    AuditTrail trail;

    private SignedIn owner;
    private SignedIn seller;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Holders");
        seller = Cast.hire(owner, "Sally Seller", PredefinedRole.SALES);
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void nobodyButOwnersChangesTheirOwnRoles() {
        var admin = Cast.hire(owner, "Adam Admin", PredefinedRole.ADMIN);
        Cast.signIn(admin);
        assertThatThrownBy(() -> holders.give(admin.member(), Set.of(SALES))).isInstanceOf(AccessDeniedException.class);

        Cast.signIn(owner);
        assertThat(holders.give(owner.member(), Set.of(OWNER, SALES))).isEmpty();
    }

    @Test
    void giveGivesTheseRolesAndNoOthers() {
        assertThat(holders.give(seller.member(), Set.of(SERVICE, PredefinedRole.MANAGER.id())))
                .isEmpty();

        assertThat(holders.of(seller.member())).containsExactlyInAnyOrder(SERVICE, PredefinedRole.MANAGER.id());
        assertThat(history(seller.member()).getFirst().changes())
                .containsExactly(new Change("tenants.people.role", "sales", "manager, service"));
    }

    @Test
    void giveOfWhatSomebodyHasAlreadyLeavesNoTrace() {
        holders.give(seller.member(), Set.of(SALES));

        assertThat(history(seller.member())).isEmpty();
    }

    @Test
    void giveRefusesARoleThatThereIsNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> holders.give(seller.member(), Set.of(new RoleId(UUID.randomUUID()))));
    }

    @Test
    void giveIsForThoseWhoMayAndForRolesWithinTheirOwnRights() {
        Cast.signIn(seller);
        assertThatThrownBy(() -> holders.give(seller.member(), Set.of(SERVICE)))
                .isInstanceOf(AccessDeniedException.class);

        Cast.signIn(assistant());
        assertThatThrownBy(() -> holders.give(seller.member(), Set.of(SALES, SERVICE)))
                .as("gives what the assistant has not")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> holders.give(seller.member(), Set.of()))
                .as("takes what the assistant has not")
                .isInstanceOf(AccessDeniedException.class);
        assertThat(holders.give(seller.member(), Set.of(SALES, PredefinedRole.READ_ONLY.id())))
                .as("within the assistant's own")
                .isEmpty();
    }

    @Test
    void giveLetsOnlyOwnersMakeOwnersAndUnmakeThem() {
        Cast.signIn(Cast.hire(owner, "Adam Admin", PredefinedRole.ADMIN));

        assertThatThrownBy(() -> holders.give(seller.member(), Set.of(OWNER)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> holders.give(owner.member(), Set.of(ADMIN))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void giveLeavesACompanyItsLastOwner() {
        assertThat(holders.isLastOwner(owner.member())).isTrue();
        assertThat(holders.give(owner.member(), Set.of(ADMIN))).contains("rights.last-owner");

        holders.give(seller.member(), Set.of(OWNER));
        assertThat(holders.isLastOwner(owner.member())).isFalse();
        assertThat(holders.give(owner.member(), Set.of(ADMIN))).isEmpty();
        assertThat(holders.isLastOwner(owner.member())).as("is none any more").isFalse();
    }

    @RepeatedTest(3)
    void giveLeavesACompanyItsLastOwnerWhenTwoGiveItUpAtOnce() throws InterruptedException {
        var second = Cast.hire(owner, "Second Owner", PredefinedRole.OWNER);

        var outcomes = AtOnce.both(
                owner,
                () -> holders.give(owner.member(), Set.of(ADMIN)),
                second,
                () -> holders.give(second.member(), Set.of(ADMIN)));

        assertThat(outcomes).containsExactlyInAnyOrder(Optional.empty(), Optional.of("rights.last-owner"));
        assertThat(holders.count(Set.of(OWNER))).containsExactly(Map.entry(OWNER, 1));
    }

    @Test
    void handOwnershipMakesAnotherTheOwnerAndIsRememberedOfBoth() {
        holders.handOwnership(seller.member());

        assertThat(holders.of(seller.member())).containsExactlyInAnyOrder(OWNER, SALES);
        assertThat(holders.of(owner.member())).containsExactly(ADMIN);
        Cast.signIn(companies.at(seller.identity(), seller.tenant()).orElseThrow());
        assertThat(history(seller.member()).getFirst().changes())
                .containsExactly(new Change("tenants.people.role", null, "owner, sales"));
        assertThat(history(owner.member()).getFirst().changes())
                .containsExactly(new Change("tenants.people.role", "owner", "admin"));
    }

    @Test
    void handOwnershipIsForOwnersAndToSomebodyElseWhoWorksHere() {
        assertThatThrownBy(() -> holders.handOwnership(owner.member())).isInstanceOf(AccessDeniedException.class);
        leaving.deactivate(seller.member());
        assertThatIllegalArgumentException().isThrownBy(() -> holders.handOwnership(seller.member()));

        Cast.signIn(Cast.hire(owner, "Adam Admin", PredefinedRole.ADMIN));
        assertThatThrownBy(() -> holders.handOwnership(seller.member())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countTellsOfEachRoleHowManyWhoWorkHereHaveIt() {
        var left = Cast.hire(owner, "Lee Left", PredefinedRole.SALES);
        leaving.deactivate(left.member());
        Cast.hire(owner, "Sam Seller", PredefinedRole.SALES);

        assertThat(holders.count(List.of(OWNER, SALES, SERVICE))).isEqualTo(Map.of(OWNER, 1, SALES, 2, SERVICE, 0));
        assertThat(holders.count(List.of())).isEmpty();
    }

    @Test
    void settleIsForWhoeverHasATransactionGoingOn() {
        assertThatThrownBy(() -> holders.settle(seller.member(), Set.of(SERVICE)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** Somebody who may give roles, and sees all records. */
    private SignedIn assistant() {
        return Cast.as(owner, () -> {
            var role = roles.create(
                    "Assistant",
                    new RoleRights(Map.of("staff", Map.of(Action.SEE, Reach.ALL, Action.ASSIGN, Reach.ALL)), Map.of()));
            var assistant = Cast.hire(owner, "Anne Assistant", PredefinedRole.READ_ONLY);
            holders.give(assistant.member(), Set.of(role, PredefinedRole.READ_ONLY.id()));
            return companies.at(assistant.identity(), assistant.tenant()).orElseThrow();
        });
    }

    private List<AuditEvent> history(MemberId member) {
        return trail.page(AuditQuery.of(member.value()), 0, 10);
    }
}
