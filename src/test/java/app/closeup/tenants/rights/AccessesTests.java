package app.closeup.tenants.rights;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.EffectiveAccess.OfAction;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.Teams;
import app.closeup.testing.Cast;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class AccessesTests {

    @Autowired
    Accesses accesses;

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    Teams teams;

    private SignedIn owner;
    private SignedIn mia;
    private RoleId sees;
    private RoleId deletes;

    @BeforeEach
    void aColleagueWithTwoRoles() {
        owner = Cast.foundCompany("Accesses");
        mia = Cast.hire(owner, "Mia", PredefinedRole.BASELINE);
        Cast.signIn(owner);
        sees = roles.create("Sees", customers(Action.SEE, Reach.TEAM));
        deletes = roles.create("Deletes", customers(Action.SEE, Reach.OWN).or(customers(Action.DELETE, Reach.OWN)));
        holders.give(mia.member(), Set.of(sees, deletes));
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void ofPutsTogetherWhatAnyOfTheRolesGives() {
        var access = accesses.of(mia.member(), Access.NONE);

        assertThat(access.roles()).containsExactlyInAnyOrder(sees, deletes);
        assertThat(access.rights().reach("customers", Action.SEE)).isEqualTo(Reach.TEAM);
        assertThat(access.rights().reach("customers", Action.DELETE)).isEqualTo(Reach.OWN);
        assertThat(access.rights().reach("customers", Action.EDIT)).isEqualTo(Reach.NONE);
        assertThat(accesses.rolesOf(mia.member())).isEqualTo(access.roles());
    }

    @Test
    void ofAddsWhatLiesUnderEveryone() {
        roles.change(PredefinedRole.BASELINE.id(), 0, "", customers(Action.EDIT, Reach.OWN));

        assertThat(accesses.of(mia.member(), Access.NONE).rights().reach("customers", Action.EDIT))
                .isEqualTo(Reach.OWN);
    }

    @Test
    void ofIsReadAnewOnlyAfterAChange() {
        var known = accesses.of(mia.member(), Access.NONE);
        assertThat(accesses.of(mia.member(), known)).isSameAs(known);

        accesses.changed();
        assertThat(accesses.of(mia.member(), known)).isNotSameAs(known);

        roles.change(sees, 1, "Sees", customers(Action.SEE, Reach.ALL));
        assertThat(accesses.of(mia.member(), known).rights().reach("customers", Action.SEE))
                .isEqualTo(Reach.ALL);
    }

    @Test
    void changedInOneCompanyIsNothingToAnother() {
        var known = accesses.of(mia.member(), Access.NONE);
        TenantContext.runAs(Cast.GLOBEX, accesses::changed);

        assertThat(accesses.of(mia.member(), known)).isSameAs(known);
    }

    @Test
    void ofKnowsTheTeamsAndThoseBelowThem() {
        var above = teams.create("Above", null);
        var below = teams.create("Below", above);
        teams.add(above, Set.of(mia.member()));
        teams.add(below, Set.of(owner.member()));

        var access = accesses.of(mia.member(), Access.NONE);

        assertThat(access.teams()).isEqualTo(new Access.Circle(Set.of(above), Set.of(mia.member())));
        assertThat(access.branch())
                .isEqualTo(new Access.Circle(Set.of(above, below), Set.of(mia.member(), owner.member())));
    }

    @Test
    void seenShowsNothingBeyondOnesOwnRights() {
        var own = accesses.of(owner.member(), Access.NONE);
        var through = accesses.seen(own, sees).orElseThrow();
        assertThat(through.seenAs()).isEqualTo(sees);
        assertThat(through.rights().reach("customers", Action.DELETE)).isEqualTo(Reach.NONE);

        var hers = accesses.of(mia.member(), Access.NONE);
        assertThat(accesses.seen(hers, sees)).as("may not look at roles").isEmpty();

        var looks = roles.create("Looks", customers(Action.SEE, Reach.OWN).or(roleRights()));
        holders.give(mia.member(), Set.of(looks));
        var looking = accesses.of(mia.member(), Access.NONE);
        assertThat(accesses.seen(looking, sees)).as("gives more than she has").isEmpty();
        assertThat(accesses.seen(looking, looks)).isPresent();
    }

    @Test
    void limitedKeepsOnlyRolesThatOneHas() {
        var hers = accesses.of(mia.member(), Access.NONE);

        var limited = accesses.limited(hers, Set.of(deletes, PredefinedRole.OWNER.id()));

        assertThat(limited.roles()).containsExactly(deletes);
        assertThat(limited.rights().reach("customers", Action.SEE)).isEqualTo(Reach.OWN);
        assertThat(accesses.limited(hers, Set.of()).rights()).isEqualTo(RoleRights.NOTHING);
    }

    @Test
    void explainNamesTheRolesFromWhichEachRightComes() {
        var explained = accesses.explain(mia.member());

        assertThat(explained.roles()).contains(sees, deletes, PredefinedRole.BASELINE.id());
        var customers = explained.areas().stream()
                .filter(area -> area.area().code().equals("customers"))
                .findFirst()
                .orElseThrow();
        assertThat(customers.actions())
                .contains(
                        new OfAction(Action.SEE, Reach.TEAM, Set.of(sees)),
                        new OfAction(Action.DELETE, Reach.OWN, Set.of(deletes)),
                        new OfAction(Action.EDIT, Reach.NONE, Set.of()));
    }

    private static RoleRights customers(Action action, Reach reach) {
        return new RoleRights(Map.of("customers", Map.of(action, reach)), Map.of());
    }

    private static RoleRights roleRights() {
        return new RoleRights(Map.of("roles", Map.of(Action.SEE, Reach.ALL)), Map.of());
    }
}
