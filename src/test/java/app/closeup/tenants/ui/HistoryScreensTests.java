package app.closeup.tenants.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.tenants.staff.Teams;
import app.closeup.tenants.staff.WorkingHours;
import app.closeup.testing.Cast;
import app.closeup.testing.TenantScreens;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The history of one record, on its own page. */
class HistoryScreensTests extends TenantScreens {

    @Autowired
    Roles roles;

    @Autowired
    RoleHolders holders;

    @Autowired
    Teams teams;

    @Autowired
    StaffProfiles profiles;

    @Autowired
    Companies companies;

    private SignedIn seller;

    @BeforeEach
    void somebodySells() {
        seller = Cast.hire(owner, "Sally Seller", PredefinedRole.SALES);
    }

    @Test
    void aRolesHistorySaysInWordsWhatItGaveAndGives() {
        var role = roles.create("Keeper", rights(Reach.OWN, FieldRight.EDIT));
        roles.change(role, 1, "Keeper", rights(Reach.TEAM_AND_BELOW, FieldRight.HIDE));
        UI.getCurrent().navigate("settings/roles/" + role);

        openHistory();

        assertThat(dialog())
                .contains("History: Keeper")
                .contains(owner.name())
                .contains("Customers: See")
                .contains("Own → Team, below")
                .contains("Customers: Revenue")
                .contains("Edit → Hide");
    }

    @Test
    void aPersonsHistoryNamesRolesAndTeams() {
        var team = teams.create("Northern sales", null);
        teams.give(seller.member(), Set.of(team));
        holders.give(seller.member(), Set.of(PredefinedRole.READ_ONLY.id()));
        UI.getCurrent().navigate("settings/people/" + seller.member());

        openHistory();

        assertThat(dialog())
                .contains("Sales → Read only")
                .contains("Joined the team")
                .contains("— → Northern sales");
    }

    @Test
    void aTeamsHistoryTellsHowItWasCalled() {
        var team = teams.create("North", null);
        teams.rename(team, 1, "Northern sales");
        UI.getCurrent().navigate("settings/teams/" + team);

        openHistory();

        assertThat(dialog()).contains("North → Northern sales");
    }

    @Test
    void theDialogGoesWhenSomebodyGoesOn() {
        var team = teams.create("North", null);
        UI.getCurrent().navigate("settings/teams/" + team);
        openHistory();
        assertThat(dialog()).contains("History: North");

        UI.getCurrent().navigate("settings/audit");

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    @Test
    void whatIsKeptAsACodeIsToldInWords() {
        profiles.changeHours(
                seller.member(), List.of(new WorkingHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 30))));
        profiles.addAbsence(seller.member(), LocalDate.of(2999, 3, 4), LocalDate.of(2999, 3, 5), owner.member());
        UI.getCurrent().navigate("settings/people/" + seller.member());

        openHistory();

        assertThat(dialog())
                .contains("Mon 9:00\u202fAM–5:30\u202fPM", "Mar 4, 2999 – Mar 5, 2999, " + owner.name())
                .doesNotContain("MONDAY", "2999-03");
    }

    @Test
    void whoMayNotSeeTheAuditSeesNoHistory() {
        var team = teams.create("North", null);
        var sees =
                roles.create("Sees people", new RoleRights(Map.of("staff", Map.of(Action.SEE, Reach.ALL)), Map.of()));
        holders.give(seller.member(), Set.of(sees));
        Cast.signIn(companies.at(seller.identity(), seller.tenant()).orElseThrow());

        UI.getCurrent().navigate("settings/teams/" + team);

        assertThat(dialogless()).contains("North");
        assertThat(buttons()).isEmpty();
    }

    private static RoleRights rights(Reach see, FieldRight revenue) {
        return new RoleRights(
                Map.of("customers", Map.of(Action.SEE, see)), Map.of("customers", Map.of("revenue", revenue)));
    }

    private void openHistory() {
        test(buttons().getFirst()).click();
    }

    private List<Button> buttons() {
        return find(Button.class).all().stream()
                .filter(button ->
                        "History of changes".equals(button.getElement().getAttribute("aria-label")))
                .toList();
    }

    private String dialogless() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String dialog() {
        var dialog = find(Dialog.class).single();
        return dialog.getHeaderTitle() + dialog.getElement().getTextRecursively();
    }
}
