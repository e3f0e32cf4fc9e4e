package app.closeup.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.closeup.customers.parties.CustomerDetails;
import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.Leaving;
import app.closeup.testing.Cast;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;

@SpringBootTest
class CollaboratorsTests {

    @Autowired
    Collaborators collaborators;

    @Autowired
    Customers customers;

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    Companies companies;

    @Autowired
    Leaving leaving;

    private SignedIn owner;
    private SignedIn helper;

    @BeforeEach
    void somebodySeesTheirOwnCustomersOnly() {
        owner = Cast.foundCompany("Collaborators");
        Cast.signIn(owner);
        var own = roles.create(
                "Own customers",
                new RoleRights(Map.of("customers", Map.of(Action.SEE, Reach.OWN, Action.EDIT, Reach.OWN)), Map.of()));
        var hired = Cast.hire(owner, "Hanna Helper", PredefinedRole.READ_ONLY);
        holders.give(hired.member(), Set.of(own));
        helper = companies.at(hired.identity(), hired.tenant()).orElseThrow();
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void aCollaboratorSeesTheCustomerAsTheirOwnUntilTakenOut() {
        var id = customers.register(CustomerDetails.organisation("Shared").withOwner(owner.member()));
        assertThat(Cast.as(helper, () -> customers.find(id))).isEmpty();

        assertThat(collaborators.add(id, helper.member())).isEmpty();
        assertThat(collaborators.add(id, helper.member()))
                .as("once more changes nothing")
                .isEmpty();
        assertThat(collaborators.of(id)).extracting(ColleagueName::name).containsExactly("Hanna Helper");
        assertThat(Cast.as(helper, () -> customers.allowed(id))).contains(Action.SEE, Action.EDIT);

        collaborators.remove(id, helper.member());
        assertThat(Cast.as(helper, () -> customers.find(id))).isEmpty();
    }

    @Test
    void onlyWhoeverMayAssignTheCustomerSharesIt() {
        var id = customers.register(CustomerDetails.organisation("Shared").withOwner(owner.member()));
        collaborators.add(id, helper.member());
        Cast.signIn(helper);

        assertThatThrownBy(() -> collaborators.add(id, owner.member())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> collaborators.remove(id, helper.member())).isInstanceOf(AccessDeniedException.class);
        assertThat(collaborators.of(id)).hasSize(1);
    }

    @Test
    void theOwnerAndWhoHasLeftAreNotAddedAndWhoLeavesStaysNamed() {
        var id = customers.register(CustomerDetails.organisation("Shared").withOwner(owner.member()));
        collaborators.add(id, helper.member());
        leaving.deactivate(helper.member());

        assertThat(collaborators.of(id)).singleElement().returns(true, ColleagueName::left);
        assertThat(collaborators.add(id, helper.member())).contains("customers.collaborators.left");
        assertThat(collaborators.add(id, owner.member())).contains("customers.collaborators.owner");
    }
}
