package app.closeup.tenants.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.parties.CustomerAreas;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.testing.Cast;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class TeamsTests {

    @Autowired
    Teams teams;

    @Autowired
    StaffList people;

    @Autowired
    Companies companies;

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    private SignedIn owner;
    private SignedIn seller;

    @BeforeEach
    void aCompany() {
        owner = Cast.foundCompany("Teams");
        seller = Cast.hire(owner, "Þórdís Ægisdóttir", PredefinedRole.SALES);
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void aTeamIsCreatedRenamedAndMoved() {
        var sales = teams.create("  Sales ", null);
        var north = teams.create("North", null);

        assertThat(teams.rename(sales, 1, "Selling")).isTrue();
        assertThat(teams.move(north, sales)).isEmpty();

        var tree = teams.tree();
        assertThat(tree.top()).extracting(Team::name).containsExactly("Selling");
        assertThat(tree.path(teams.find(north).orElseThrow())).isEqualTo("Selling › North");
    }

    @Test
    void theSecondWhoRenamesIsTold() {
        var sales = teams.create("Sales", null);
        teams.rename(sales, 1, "Selling");

        assertThat(teams.rename(sales, 1, "Trade")).isFalse();
        assertThat(teams.find(sales).orElseThrow().name()).isEqualTo("Selling");
    }

    @Test
    void noTeamComesBelowItself() {
        var top = teams.create("Top", null);
        var middle = teams.create("Middle", top);
        var bottom = teams.create("Bottom", middle);

        assertThat(teams.move(top, bottom)).contains("tenants.teams.circle");
        assertThat(teams.move(top, top)).contains("tenants.teams.circle");
        assertThat(teams.tree().branch(top)).containsExactlyInAnyOrder(top, middle, bottom);
    }

    @Test
    void whoJoinsATeamReachesItFromTheNextRequestOn() {
        var top = teams.create("Top", null);
        var below = teams.create("Below", top);
        assertThat(still(seller).orElseThrow().access().branch().teams()).isEmpty();

        teams.add(top, List.of(seller.member()));

        assertThat(still(seller).orElseThrow().access())
                .returns(Set.of(top), access -> access.teams().teams())
                .returns(Set.of(top, below), access -> access.branch().teams());
    }

    @Test
    void anEmptyTeamIsDeletedAndAnotherHandsOver() {
        var old = teams.create("Old", null);
        var child = teams.create("Child", old);
        var heir = teams.create("Heir", null);
        teams.add(old, List.of(seller.member()));

        assertThat(teams.delete(old, null)).contains("tenants.teams.not-empty");
        assertThat(teams.delete(old, child)).contains("tenants.teams.circle");
        assertThat(teams.delete(old, heir)).isEmpty();

        assertThat(teams.find(child).orElseThrow().parent()).isEqualTo(heir);
        assertThat(teams.of(seller.member())).containsExactly(heir);
        assertThat(teams.delete(child, null)).isEmpty();
        assertThat(teams.find(child)).isEmpty();
    }

    @Test
    void whoSeesByTeamsDecidesAboutNone() {
        var mine = teams.create("Mine", null);
        var other = teams.create("Other", null);
        var clerk = Cast.hire(owner, "Clara Clerk", TenantAreas.STAFF, Action.SEE, Action.EDIT, Action.ASSIGN);
        teams.add(mine, List.of(clerk.member()));
        Cast.signIn(clerk);
        teams.add(other, List.of(seller.member()));

        Cast.signIn(owner);
        var rights = new RoleRights(
                Map.of(
                        TenantAreas.STAFF.code(),
                        Map.of(Action.SEE, Reach.ALL, Action.ASSIGN, Reach.ALL),
                        CustomerAreas.CUSTOMERS.code(),
                        Map.of(Action.SEE, Reach.TEAM)),
                Map.of());
        holders.give(clerk.member(), Set.of(roles.create("Personnel of a region", rights)));
        Cast.signIn(still(clerk).orElseThrow());

        for (var act : List.<Runnable>of(
                () -> teams.add(other, List.of(clerk.member())),
                () -> teams.add(mine, List.of(seller.member())),
                () -> teams.give(seller.member(), Set.of(mine)),
                () -> teams.move(other, mine),
                () -> teams.delete(mine, other),
                () -> teams.create("More", mine))) {
            assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(Teams.mayChange()).isFalse();
    }

    @Test
    void editingProfilesIsNotAssigningTeams() {
        var team = teams.create("Team", null);
        Cast.signIn(Cast.hire(owner, "Clara Clerk", TenantAreas.STAFF, Action.SEE, Action.EDIT));

        assertThatThrownBy(() -> teams.add(team, List.of(seller.member()))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyChangesTeamsWithoutTheRightTo() {
        var team = teams.create("Team", null);
        Cast.signIn(seller);

        assertThatThrownBy(() -> teams.create("Mine", null)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> teams.add(team, List.of(seller.member()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> teams.move(team, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void colleaguesAreFoundByAnyWordWhateverTheAccents() {
        var team = teams.create("Team", null);
        teams.add(team, List.of(seller.member()));

        for (var typed :
                List.of("thordis", "ÆGIS", "aegis thor", seller.identity().toString())) {
            assertThat(people.page(StaffQuery.ALL.withText(typed), 0, 10))
                    .as(typed)
                    .extracting(StaffRow::name)
                    .containsExactly("Þórdís Ægisdóttir");
        }
        assertThat(people.page(StaffQuery.ALL.withText("gisdottir"), 0, 10)).isEmpty();
        assertThat(people.page(StaffQuery.ALL.withTeams(Set.of(team)), 0, 10))
                .singleElement()
                .returns(List.of("Team"), StaffRow::teams);
        assertThat(people.page(StaffQuery.ALL.withRoles(Set.of(PredefinedRole.OWNER.id())), 0, 10))
                .extracting(StaffRow::id)
                .containsExactly(owner.member());
    }

    /** As at their next request; empty when they are out. */
    private Optional<SignedIn> still(SignedIn person) {
        return companies.at(person.identity(), person.tenant(), person.access());
    }
}
