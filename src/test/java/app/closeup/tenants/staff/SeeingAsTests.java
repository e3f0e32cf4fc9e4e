package app.closeup.tenants.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerDetails;
import app.closeup.platform.tenancy.LookingOnlyException;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.testing.Cast;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class SeeingAsTests {

    @Autowired
    SeeingAs seeing;

    @Autowired
    Companies companies;

    @Autowired
    Customers customers;

    @Autowired
    Teams teams;

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private SignedIn owner;

    @BeforeEach
    void anOwnerLooks() {
        owner = Cast.foundCompany("Seeing");
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void theRoleIsSeenThroughFromRequestToRequestUntilOneIsOneselfAgain() {
        var seen = seeing.begin(PredefinedRole.READ_ONLY.id()).orElseThrow();
        assertThat(seen.access().may(CustomerAreas.CUSTOMERS, Action.CREATE)).isFalse();

        var next = still(seen).orElseThrow();
        assertThat(next.access().seenAs()).isEqualTo(PredefinedRole.READ_ONLY.id());

        teams.create("Something changes", null);
        var later = still(next).orElseThrow();
        assertThat(later.access().seenAs()).isEqualTo(PredefinedRole.READ_ONLY.id());
        assertThat(later.access().may(CustomerAreas.CUSTOMERS, Action.CREATE)).isFalse();

        Cast.signIn(later);
        assertThat(seeing.myself().access().owner()).isTrue();
    }

    @Test
    void nothingIsChangedWhileLooking() {
        var id = customers.register(CustomerDetails.organisation("Seen"));
        Cast.signIn(seeing.begin(PredefinedRole.SALES.id()).orElseThrow());

        assertThat(customers.find(id)).as("seen").isPresent();
        assertThatThrownBy(() -> customers.register(CustomerDetails.organisation("New")))
                .isInstanceOf(LookingOnlyException.class);
        assertThatThrownBy(() -> customers.change(
                        id, 1, customers.find(id).orElseThrow().details().withOwner(null)))
                .isInstanceOf(LookingOnlyException.class);
    }

    @Test
    void theDatabaseItselfRefusesWhatGoesPastTheGuard() {
        Cast.signIn(seeing.begin(PredefinedRole.SALES.id()).orElseThrow());

        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> jdbc.update(
                        "delete from tenants.member_role where tenant_id = ?",
                        owner.tenant().value())))
                .hasRootCauseMessage("ERROR: cannot execute DELETE in a read-only transaction");
    }

    @Test
    void nobodyLooksThroughARoleThatGivesMoreThanTheyHave() {
        var rights = new RoleRights(
                Map.of("roles", Map.of(Action.SEE, Reach.ALL), "customers", Map.of(Action.SEE, Reach.OWN)), Map.of());
        var narrow = roles.create("Keeper of roles", rights);
        var keeper = Cast.hire(owner, "Kim Keeper", PredefinedRole.READ_ONLY);
        holders.give(keeper.member(), Set.of(narrow));
        Cast.signIn(still(keeper).orElseThrow());

        assertThat(seeing.begin(PredefinedRole.SALES.id())).isEmpty();
        assertThat(seeing.begin(narrow)).isPresent();
    }

    @Test
    void whoeverMayNotLookAtRolesDoesNotLookThroughThem() {
        Cast.signIn(Cast.hire(owner, "Sally Seller", PredefinedRole.SALES));

        assertThat(seeing.begin(PredefinedRole.READ_ONLY.id())).isEmpty();
    }

    /** As at their next request; empty when they are out. */
    private Optional<SignedIn> still(SignedIn person) {
        return companies.at(person.identity(), person.tenant(), person.access());
    }
}
