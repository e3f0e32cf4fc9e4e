package app.closeup.tenants.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.Teams;
import app.closeup.tenants.ui.roles.RightsField;
import app.closeup.testing.Cast;
import app.closeup.testing.TenantScreens;
import app.closeup.ui.kit.ConflictDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffScreensTests extends TenantScreens {

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    Teams teams;

    @Autowired
    Companies companies;

    private SignedIn seller;

    @BeforeEach
    void somebodySells() {
        seller = Cast.hire(owner, "Sally Seller", PredefinedRole.SALES);
    }

    @Test
    void aTeamIsCreatedAndItsPageShowsIt() {
        navigate(TeamsView.class);
        test(find(Button.class).withText("New team").all().getFirst()).click();
        test(find(TextField.class).withLabel("Team").single()).setValue("Northern sales");

        test(find(Button.class).withText("Create team").single()).click();

        assertThat(toast()).contains("Northern sales");
        var team = teams.tree().top().getFirst();
        UI.getCurrent().navigate(TeamView.route(team.id()));
        assertThat(textOfPage()).contains("Northern sales");
        assertThat(find(Button.class).withText("Add people").exists()).isTrue();
    }

    @Test
    void aTeamWithoutANameIsSaidAtItsField() {
        navigate(TeamsView.class);
        test(find(Button.class).withText("New team").all().getFirst()).click();

        test(find(Button.class).withText("Create team").single()).click();

        assertThat(find(TextField.class).withLabel("Team").single().getErrorMessage())
                .contains("name");
        assertThat(teams.tree().isEmpty()).isTrue();
    }

    @Test
    void aRoleIsChangedCellByCellAndSaved() {
        UI.getCurrent().navigate("settings/roles/" + PredefinedRole.SALES.id());
        var field = find(RightsField.class).single();

        field.choose("right:customers:DELETE", "none");
        field.choose("right:customers:EDIT", "team");
        field.choose("right:customers:EXPORT", "own");
        field.choose("field:customers:revenue", "hide");
        field.choose("right:staff:SEE", "all");
        field.choose("right:staff:EDIT", "team");
        field.choose("right:customers:CREATE", "x");
        test(find(Button.class).withText("Save role").single()).click();

        var saved = roles.find(PredefinedRole.SALES.id()).orElseThrow().rights();
        assertThat(saved.reach("customers", Action.DELETE)).isEqualTo(Reach.NONE);
        assertThat(saved.reach("customers", Action.EDIT)).isEqualTo(Reach.TEAM);
        assertThat(saved.reach("customers", Action.EXPORT)).isEqualTo(Reach.OWN);
        assertThat(saved.field("customers", "revenue").code()).isEqualTo("hide");
        assertThat(saved.reach("staff", Action.SEE)).isEqualTo(Reach.ALL);
        assertThat(saved.reach("staff", Action.EDIT))
                .as("the company as a whole has no teams")
                .isEqualTo(Reach.NONE);
        assertThat(saved.reach("customers", Action.CREATE))
                .as("there is no such reach")
                .isEqualTo(Reach.ALL);
    }

    @Test
    void aWholeRowIsSetByOneChoice() {
        UI.getCurrent().navigate("settings/roles/" + PredefinedRole.READ_ONLY.id());
        var field = find(RightsField.class).single();

        field.choose("row:timeline", "own");

        for (var action : new Action[] {Action.SEE, Action.CREATE, Action.EDIT, Action.DELETE}) {
            assertThat(field.getValue().reach("timeline", action)).isEqualTo(Reach.OWN);
        }
        assertThat(field.getValue().reach("timeline", Action.EXPORT))
                .as("means nothing here")
                .isEqualTo(Reach.NONE);
    }

    @Test
    void whatTwoChangeAtOnceIsMergedAndAskedAboutWhereBothDid() {
        UI.getCurrent().navigate("settings/roles/" + PredefinedRole.SALES.id());
        var field = find(RightsField.class).single();
        field.choose("right:customers:DELETE", "none");
        field.choose("right:customers:EDIT", "own");
        var sales = roles.find(PredefinedRole.SALES.id()).orElseThrow();
        var theirs = sales.rights()
                .or(new RoleRights(
                        Map.of("customers", Map.of(Action.DELETE, Reach.TEAM, Action.EXPORT, Reach.OWN)), Map.of()));
        assertThat(roles.change(sales.id(), sales.version(), "Sales", theirs)).isTrue();

        test(find(Button.class).withText("Save role").single()).click();

        assertThat(find(RadioButtonGroup.class).all())
                .as("only what both changed is asked about")
                .extracting(group -> group.getElement().getProperty("label"))
                .containsExactly("Customers: Delete");
        assertThat(find(ConflictDialog.class).single().getElement().getTextRecursively())
                .contains("Yours: No")
                .contains("Theirs: Team");
        test(find(Button.class).withText("Save this").single()).click();
        var saved = roles.find(PredefinedRole.SALES.id()).orElseThrow().rights();
        assertThat(saved.reach("customers", Action.DELETE))
                .as("mine was chosen")
                .isEqualTo(Reach.NONE);
        assertThat(saved.reach("customers", Action.EDIT)).as("mine alone").isEqualTo(Reach.OWN);
        assertThat(saved.reach("customers", Action.EXPORT)).as("theirs alone").isEqualTo(Reach.OWN);
    }

    @Test
    void nobodyChoosesMoreThanTheyHave() {
        var limited = roles.create(
                "Keeper",
                new RoleRights(
                        Map.of(
                                "roles",
                                Map.of(Action.SEE, Reach.ALL, Action.EDIT, Reach.ALL),
                                "customers",
                                Map.of(Action.SEE, Reach.TEAM)),
                        Map.of()));
        var target =
                roles.create("Target", new RoleRights(Map.of("customers", Map.of(Action.SEE, Reach.OWN)), Map.of()));
        var keeper = Cast.hire(owner, "Kim Keeper", PredefinedRole.READ_ONLY);
        holders.give(keeper.member(), Set.of(limited));
        Cast.signIn(companies.at(keeper.identity(), keeper.tenant()).orElseThrow());

        UI.getCurrent().navigate("settings/roles/" + PredefinedRole.SALES.id());
        assertThat(textOfPage()).contains("rights that you do not have yourself");
        assertThat(find(RightsField.class).single().isReadOnly()).isTrue();

        UI.getCurrent().navigate("settings/roles/" + target);
        var field = find(RightsField.class).single();
        field.choose("right:customers:SEE", "all");
        assertThat(field.getValue().reach("customers", Action.SEE)).isEqualTo(Reach.OWN);
        field.choose("right:customers:SEE", "team");
        assertThat(field.getValue().reach("customers", Action.SEE)).isEqualTo(Reach.TEAM);
    }

    @Test
    void whatEverybodyHasAnywayIsSaidInEachRole() {
        var everyone = roles.find(PredefinedRole.BASELINE.id()).orElseThrow();
        var own = new RoleRights(Map.of("customers", Map.of(Action.SEE, Reach.OWN)), Map.of());
        assertThat(roles.change(everyone.id(), everyone.version(), "", own)).isTrue();

        UI.getCurrent().navigate("settings/roles/" + PredefinedRole.SALES.id());
        assertThat(textOfPage()).contains("Everyone: Own");

        UI.getCurrent().navigate("settings/roles/" + PredefinedRole.BASELINE.id());
        assertThat(textOfPage()).as("not beside itself").doesNotContain("Everyone: Own");
    }

    @Test
    void anOwnersRoleIsShownAndStays() {
        UI.getCurrent().navigate("settings/roles/" + PredefinedRole.OWNER.id());

        assertThat(textOfPage()).contains("Owners may do everything");
        assertThat(find(Button.class).withText("Save role").exists()).isFalse();
    }

    @Test
    void effectiveAccessNamesTheRoleEachRightComesFrom() {
        UI.getCurrent().navigate(AccessView.route(seller.member()));

        assertThat(textOfPage())
                .contains("What Sally Seller may do")
                .contains("Customers")
                .contains("Sales");
    }

    @Test
    void whoeverLeavesIsLedThroughAndComesBack() {
        UI.getCurrent().navigate(LeaveView.route(seller.member()));
        assertThat(textOfPage()).contains("Customers: 0");

        test(find(Button.class).withText("Deactivate Sally Seller now").single())
                .click();
        assertThat(toast()).contains("Sally Seller no longer has access");
        assertThat(companies.at(seller.identity(), seller.tenant())).isEmpty();

        UI.getCurrent().navigate(PersonView.route(seller.member()));
        assertThat(textOfPage()).contains("Left");
        test(find(Button.class).withText("Restore access").single()).click();
        assertThat(companies.at(seller.identity(), seller.tenant())).isPresent();
    }

    @Test
    void theLastOwnerHearsWhyTheyStay() {
        navigate(ProfileView.class);
        assertThat(textOfPage()).contains("You are the only owner", "hand over ownership first");
        assertThat(find(Button.class).withText("Leave the company").exists()).isFalse();

        Cast.hire(owner, "Olivia Owner", PredefinedRole.OWNER);
        navigate(ProfileView.class);
        assertThat(find(Button.class).withText("Leave the company").exists()).isTrue();
    }

    private String toast() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }
}
