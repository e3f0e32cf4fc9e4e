package app.closeup.tenants.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.Passwords;
import app.closeup.tenants.joining.Invitations;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.staff.StaffProfiles;
import app.closeup.tenants.staff.StaffRow;
import app.closeup.tenants.staff.Team;
import app.closeup.tenants.staff.Teams;
import app.closeup.tenants.start.FirstSteps;
import app.closeup.tenants.start.Samples;
import app.closeup.tenants.ui.company.FirstStepsCard;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import app.closeup.ui.Account;
import app.closeup.ui.Preferences;
import app.closeup.ui.Preferences.Density;
import app.closeup.ui.Preferences.Scheme;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "app.closeup.tenants.ui")
class SettingsTests extends SpringBrowserlessTest {

    @Autowired
    Account account;

    @Autowired
    Companies companies;

    @Autowired
    Passwords passwords;

    @Autowired
    FirstSteps steps;

    @Autowired
    Samples samples;

    @Autowired
    Teams teams;

    @Autowired
    Invitations invitations;

    @Autowired
    StaffProfiles profiles;

    private SignedIn owner;

    @BeforeEach
    void anOwnerIsIn() {
        owner = Cast.foundCompany("Settings");
        Cast.signIn(owner);
    }

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void aColleagueIsInvitedAndTheInvitationTakenBack() {
        var email = "colleague-" + UUID.randomUUID() + "@example.com";
        navigate(InvitationsView.class);
        test(find(EmailField.class).withLabel("E-mail").single()).setValue(email);

        test(find(Button.class).withText("Send invitation").single()).click();
        assertThat(toast()).contains("An invitation is on its way to " + email);
        assertThat(textOfPage()).contains("Sent by Owner of Settings on ", "valid until ", "Sales");

        test(find(Button.class).withText("Withdraw").single()).click();
        assertThat(toast()).contains("withdrawn");
        assertThat(textOfPage()).doesNotContain("Sent by");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aColleagueIsInvitedIntoATeam() {
        var north = teams.create("North", null);
        teams.create("South", null);
        navigate(InvitationsView.class);
        test(find(EmailField.class).withLabel("E-mail").single())
                .setValue("colleague-" + UUID.randomUUID() + "@example.com");
        var field = (MultiSelectComboBox<Team>)
                find(MultiSelectComboBox.class).withLabel("Teams").single();
        field.setValue(teams.find(north).orElseThrow());

        test(find(Button.class).withText("Send invitation").single()).click();

        assertThat(invitations.pending())
                .singleElement()
                .satisfies(invitation -> assertThat(invitation.teams()).containsExactly(north));
        assertThat(textOfPage()).contains("Role: Sales · Teams: North").doesNotContain("South");
    }

    @Test
    void whoSeesPeopleAndNoMoreInvitesNobody() {
        var manager = Cast.hire(owner, "Mary Manager", PredefinedRole.MANAGER);
        Cast.signIn(manager);

        navigate(PeopleView.class);

        assertThat(colleagues()).contains("Mary Manager").doesNotContain("Grace Hopper");
        assertThat(find(Anchor.class).withText("Invite a colleague").exists()).isFalse();
    }

    @Test
    void hoursAreThoseOfTheCompanyUntilSomebodyHasTheirOwn() {
        navigate(ProfileView.class);
        var same = find(Checkbox.class).withLabel("Same as the company").single();
        assertThat(same.getValue()).isTrue();
        assertThat(textOfPage()).contains("9:00");
        assertThat(find(Checkbox.class).withLabel("Friday").exists()).isFalse();

        test(same).click();
        test(find(Checkbox.class).withLabel("Friday").single()).click();
        test(find(Button.class).withText("Save hours").single()).click();

        assertThat(profiles.hours(owner.member()))
                .extracting(hours -> hours.day())
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
        test(same).click();
        test(find(Button.class).withText("Save hours").single()).click();
        assertThat(profiles.hours(owner.member())).isEmpty();
    }

    @Test
    void aPersonRenamesThemselves() {
        navigate(ProfileView.class);
        test(find(TextField.class).withLabel("Name").single()).setValue("  Olga   Owner ");

        test(find(Button.class).withText("Save").single()).click();

        assertThat(companies.at(owner.identity(), owner.tenant()).orElseThrow().name())
                .isEqualTo("Olga Owner");
    }

    @Test
    void tasteIsRememberedForThePersonAlone() {
        account.remember(new Preferences(Scheme.DARK, Density.COMPACT, false));

        assertThat(account.preferences()).isEqualTo(new Preferences(Scheme.DARK, Density.COMPACT, false));
        assertThat(Cast.as(Cast.GRACE, () -> account.preferences())).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void theShellIsToldWhoSitsThere() {
        assertThat(account.person()).contains(new Account.Person("Owner of Settings", "Settings"));
        assertThat(account.companies())
                .containsExactly(new Account.Company(owner.tenant().toString(), "Settings", true));
        Cast.signOut();
        assertThat(account.person()).isEmpty();
        assertThat(account.companies()).isEmpty();
    }

    @Test
    void theFirstStepsArePutAway() {
        var card = new FirstStepsCard(steps, samples);
        assertThat(card.create()).isPresent();

        steps.dismiss();

        assertThat(card.create()).isEmpty();
        assertThat(Cast.as(Cast.foundCompany("Other"), card::create)).isPresent();
    }

    @Test
    void whatCannotBeInvitedIsSaidAtItsField() {
        navigate(InvitationsView.class);
        var email = find(EmailField.class).withLabel("E-mail").single();
        test(email).setValue("nobody@");

        test(find(Button.class).withText("Send invitation").single()).click();

        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).contains("name@example.com");
    }

    @Test
    void aWrongPresentPasswordIsSaidAtItsField() throws SQLException {
        givePassword("seven red balloons");
        navigate(ProfileView.class);
        var present = find(PasswordField.class).withLabel("Current password").single();
        test(present).setValue("seven blue balloons");
        test(find(PasswordField.class).withLabel("New password").single()).setValue("eight green kites");

        test(find(Button.class).withText("Change password").single()).click();

        assertThat(present.getErrorMessage()).isNotBlank();
        assertThat(present.isInvalid()).isTrue();
    }

    private void givePassword(String password) throws SQLException {
        try (var connection = TestDatabase.superuser();
                var update = connection.prepareStatement(
                        "update tenants.identity set password_hash = ? where identity_id = ?")) {
            update.setString(1, passwords.hash(password));
            update.setObject(2, owner.identity().value());
            update.executeUpdate();
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> colleagues() {
        var grid = (Grid<StaffRow>) find(Grid.class).single();
        var tester = test(grid);
        return IntStream.range(0, tester.size())
                .mapToObj(index -> tester.getRow(index).name())
                .toList();
    }

    private String toast() {
        return find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    private String textOfPage() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
