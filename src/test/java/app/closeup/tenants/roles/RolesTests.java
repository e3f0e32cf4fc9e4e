package app.closeup.tenants.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.audit.AuditEvent;
import app.closeup.tenants.audit.AuditQuery;
import app.closeup.tenants.audit.AuditTrail;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.testing.AtOnce;
import app.closeup.testing.Cast;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class RolesTests {

    private static final RoleRights SEES_OWN = rights(Reach.OWN);
    private static final RoleRights SEES_ALL = rights(Reach.ALL);

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    Companies companies;

    @Autowired
    AuditTrail trail;

    private SignedIn owner;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Roles");
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void allNamesThePredefinedOnesInTheirOrderAndThenTheCompanysOwnByName() {
        roles.create("Zeal", SEES_OWN);
        roles.create("Arrival", SEES_OWN);

        assertThat(roles.all()).extracting(Role::predefined).startsWith(PredefinedRole.values());
        assertThat(roles.all()).extracting(Role::name).endsWith("Arrival", "Zeal");
    }

    @Test
    void createMakesARoleThatFindShowsWithItsRightsAndNameAsItIsCalled() {
        var id = roles.create("  Night shift ", SEES_OWN);

        var made = roles.find(id).orElseThrow();
        assertThat(made.name()).isEqualTo("Night shift");
        assertThat(made.rights()).isEqualTo(SEES_OWN);
        assertThat(roles.name(id)).isEqualTo("Night shift");
        assertThat(roles.name(PredefinedRole.READ_ONLY.id())).isEqualTo("read-only");
        assertThat(roles.name(new RoleId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void createKeepsOnlyRightsThatMeanSomething() {
        var id = roles.create(
                "Odd",
                new RoleRights(
                        Map.of("roles", Map.of(Action.SEE, Reach.TEAM), "nothing", Map.of(Action.SEE, Reach.NONE)),
                        Map.of("customers", Map.of("unknown", FieldRight.HIDE))));

        assertThat(roles.find(id).orElseThrow().rights())
                .isEqualTo(new RoleRights(Map.of("roles", Map.of(Action.SEE, Reach.ALL)), Map.of()));
    }

    @Test
    void createRefusesANameThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> roles.create(" ", SEES_OWN));
        assertThatIllegalArgumentException().isThrownBy(() -> roles.create("x".repeat(101), SEES_OWN));
    }

    @Test
    void createEndsAtTheLimit() {
        fill(Roles.MOST);

        assertThatIllegalArgumentException().isThrownBy(() -> roles.create("One more", SEES_OWN));
        assertThat(own()).isEqualTo(Roles.MOST);
    }

    @Test
    void createEndsAtTheLimitForTwoAtOnceToo() throws InterruptedException {
        fill(Roles.MOST - 1);

        var outcomes =
                AtOnce.both(owner, () -> roles.create("This", SEES_OWN), owner, () -> roles.create("That", SEES_OWN));

        assertThat(outcomes).hasAtLeastOneElementOfType(RoleId.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(IllegalArgumentException.class);
        assertThat(own()).isEqualTo(Roles.MOST);
    }

    @Test
    void changeSaysWhetherNobodyElseHasChangedItSince() {
        var id = roles.create("Shift", SEES_OWN);

        assertThat(roles.change(id, 1, "Shift", SEES_ALL)).isTrue();
        assertThat(roles.change(id, 1, "Shift", SEES_OWN)).isFalse();

        assertThat(roles.find(id).orElseThrow().rights()).isEqualTo(SEES_ALL);
    }

    @RepeatedTest(3)
    void changeOfAPredefinedRoleForTheFirstTimeIsDoneByOneOfTwoAtOnce() throws InterruptedException {
        var sales = PredefinedRole.SALES.id();

        var outcomes = AtOnce.both(
                owner, () -> roles.change(sales, 0, "", SEES_OWN), owner, () -> roles.change(sales, 0, "", SEES_ALL));

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void changeOfANameIsRememberedWithWhatItWasCalledBefore() {
        var id = roles.create("Night shift", SEES_OWN);

        roles.change(id, 1, "Day shift", SEES_OWN);
        roles.change(id, 2, "Day shift", SEES_ALL);

        assertThat(history(id).get(1).changes())
                .containsExactly(new Change("tenants.roles.name", "Night shift", "Day shift"));
        assertThat(history(id).get(1).name()).isEqualTo("Day shift");
        assertThat(history(id).getFirst().changes())
                .as("the rights alone")
                .containsExactly(new Change("customers see", "own", "all"));
    }

    @Test
    void changeLeavesAPredefinedRoleItsNameAndTheOwnersRoleWhatItIs() {
        assertThat(roles.change(PredefinedRole.SALES.id(), 0, "Hunters", SEES_OWN))
                .isTrue();
        assertThat(roles.find(PredefinedRole.SALES.id()).orElseThrow().name()).isNull();

        assertThatIllegalArgumentException().isThrownBy(() -> roles.change(PredefinedRole.OWNER.id(), 0, "", SEES_OWN));
    }

    @Test
    void removeTakesARoleAwayThatNobodyHas() {
        var id = roles.create("Shift", SEES_OWN);
        var seller = Cast.hire(owner, "Sally", PredefinedRole.BASELINE);
        holders.give(seller.member(), Set.of(id));
        assertThatIllegalArgumentException().isThrownBy(() -> roles.remove(id));

        holders.give(seller.member(), Set.of());
        roles.remove(id);

        assertThat(roles.find(id)).isEmpty();
        assertThat(history(id).getFirst().changes()).containsExactly(new Change("customers see", "own", "none"));
    }

    @RepeatedTest(3)
    void removeAndGivingTheRoleAtOnceLeaveNobodyWithARoleThatIsGone() throws InterruptedException {
        var id = roles.create("Shift", SEES_OWN);
        var seller = Cast.hire(owner, "Sally", PredefinedRole.BASELINE);

        AtOnce.both(owner, () -> holders.give(seller.member(), Set.of(id)), owner, () -> {
            roles.remove(id);
            return "";
        });

        assertThat(holders.of(seller.member()).contains(id))
                .isEqualTo(roles.find(id).isPresent());
    }

    @Test
    void removeGivesAPredefinedRoleItsUsualRightsBack() {
        var usual = roles.find(PredefinedRole.SALES.id()).orElseThrow().rights();
        roles.change(PredefinedRole.SALES.id(), 0, "", SEES_OWN);

        roles.remove(PredefinedRole.SALES.id());

        assertThat(roles.find(PredefinedRole.SALES.id()).orElseThrow().rights()).isEqualTo(usual);
    }

    @Test
    void whoMayNotChangeRolesCreatesChangesAndRemovesNone() {
        var id = roles.create("Shift", SEES_OWN);
        Cast.signIn(Cast.hire(owner, "Sally", PredefinedRole.SALES));

        assertThatThrownBy(() -> roles.create("Mine", SEES_OWN)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.change(id, 1, "Mine", SEES_OWN)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.remove(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nothingIsDoneWithRightsThatOneDoesNotHaveOneself() {
        var modest = roles.create("Modest", SEES_OWN);
        var mighty = roles.create("Mighty", SEES_ALL);
        Cast.signIn(keeperWhoSeesOwn());

        assertThatThrownBy(() -> roles.create("Mine", SEES_ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.change(modest, 1, "Modest", SEES_ALL))
                .as("to more than one has")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.change(mighty, 1, "Mighty", SEES_OWN))
                .as("from more than one has")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.remove(mighty)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.requireGivable(mighty)).isInstanceOf(AccessDeniedException.class);
        roles.requireGivable(modest);
        assertThat(roles.change(modest, 1, "Modest", RoleRights.NOTHING)).isTrue();
    }

    /** Somebody who may change roles and sees their own customers. */
    private SignedIn keeperWhoSeesOwn() {
        var keeper = Cast.hire(owner, "Kim Keeper", PredefinedRole.BASELINE);
        var role = roles.create(
                "Keeper",
                SEES_OWN.or(new RoleRights(
                        Map.of("roles", Map.of(Action.SEE, Reach.ALL, Action.EDIT, Reach.ALL)), Map.of())));
        holders.give(keeper.member(), Set.of(role));
        return companies.at(keeper.identity(), keeper.tenant()).orElseThrow();
    }

    private void fill(int count) {
        for (var made = 0; made < count; made++) {
            roles.create("Role " + made, SEES_OWN);
        }
    }

    private long own() {
        return roles.all().stream().filter(role -> role.predefined() == null).count();
    }

    private List<AuditEvent> history(RoleId role) {
        return trail.page(AuditQuery.of(role.value()), 0, 10);
    }

    private static RoleRights rights(Reach reach) {
        return new RoleRights(Map.of("customers", Map.of(Action.SEE, reach)), Map.of());
    }
}
