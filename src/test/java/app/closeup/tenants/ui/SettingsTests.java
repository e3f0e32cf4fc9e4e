package app.closeup.tenants.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.Companies;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.start.FirstSteps;
import app.closeup.tenants.start.Samples;
import app.closeup.testing.Cast;
import app.closeup.ui.Account;
import app.closeup.ui.Preferences;
import app.closeup.ui.Preferences.Density;
import app.closeup.ui.Preferences.Scheme;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(classes = FrontDoor.class)
class SettingsTests extends SpringBrowserlessTest {

    @Autowired
    Account account;

    @Autowired
    Companies companies;

    @Autowired
    FirstSteps steps;

    @Autowired
    Samples samples;

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
        navigate(PeopleView.class);
        test(find(EmailField.class).withLabel("E-mail").single()).setValue(email);

        test(find(Button.class).withText("Send invitation").single()).click();
        assertThat(textOfPage()).contains("An invitation is on its way to " + email, "Invited by Owner of Settings");

        test(find(Button.class).withText("Take back").single()).click();
        assertThat(textOfPage()).contains("taken back").doesNotContain("Invited by");
    }

    @Test
    void aPlainMemberSeesWhoWorksHereAndInvitesNobody() {
        Cast.signIn(Cast.ALAN);

        navigate(PeopleView.class);

        assertThat(textOfPage()).contains("Alan Turing").doesNotContain("Grace Hopper");
        assertThat(find(Button.class).withText("Send invitation").exists()).isFalse();
    }

    @Test
    void aPersonRenamesThemselves() {
        navigate(ProfileView.class);
        test(find(TextField.class).withLabel("Your name").single()).setValue("  Olga   Owner ");

        test(find(Button.class).withText("Save name").single()).click();

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

    private String textOfPage() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
