package app.closeup.tenants.ui.sso;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.People;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.sso.CompanyDoor;
import app.closeup.tenants.sso.Connections;
import app.closeup.testing.Cast;
import app.closeup.testing.TenantScreens;
import app.closeup.ui.Account;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

class SingleSignOnScreensTests extends TenantScreens {

    private static final String PAGE = "settings/single-sign-on";
    private static final String ISSUER = "https://provider.example.com/realm";
    private static final String SECRET = "nobody-may-read-this";

    @Autowired
    Connections connections;

    @Autowired
    Account account;

    @Test
    void whatIsWrongIsSaidAtTheFieldAndAboveThem() {
        UI.getCurrent().navigate(PAGE);

        press("Save connection");

        assertThat(field("Issuer").isInvalid()).isTrue();
        assertThat(textOfPage()).contains("Client ID", "Enter the client secret your provider gave you for Closeup.");
        assertThat(connections.find()).isEmpty();
    }

    @Test
    void aConnectionIsSavedAndItsSecretIsNotShownAgain() {
        UI.getCurrent().navigate(PAGE);
        fillIn();

        press("Save connection");

        assertThat(connections.find().orElseThrow().issuer()).isEqualTo(ISSUER);
        UI.getCurrent().navigate("settings/security");
        UI.getCurrent().navigate(PAGE);
        assertThat(field("Issuer").getValue()).isEqualTo(ISSUER);
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();
        assertThat(textOfPage()).doesNotContain(SECRET);
    }

    @Test
    void whoHasNotShownOfLateWhoTheyAreIsAskedFirst() {
        UI.getCurrent().navigate(PAGE);
        fillIn();
        clock.forward(Duration.ofMinutes(11));
        press("Save connection");
        assertThat(connections.find()).isEmpty();

        var dialog = find(Dialog.class).single();
        test(find(PasswordField.class, dialog).single()).setValue(People.PASSWORD);
        test(find(Button.class, dialog).withText("Continue").single()).click();

        assertThat(connections.find()).isPresent();
    }

    @Test
    void whoCameInByTheProviderShowsItAgainAndNoPassword() {
        byProvider();
        UI.getCurrent().navigate(PAGE);
        fillIn();
        clock.forward(Duration.ofMinutes(11));

        press("Save connection");

        var dialog = find(Dialog.class).single();
        assertThat(find(Button.class, dialog).withText("Sign in again").all()).hasSize(1);
        assertThat(find(PasswordField.class, dialog).all()).isEmpty();
        assertThat(connections.find()).isEmpty();
        press("Sign in again");
        assertThat(VaadinSession.getCurrent().getSession().getAttribute(CompanyDoor.WAY))
                .as("our own page leads there")
                .isEqualTo("company-sign-in/to/" + owner.tenant());
    }

    @Test
    void aDomainStandsThereWithTheRecordThatProvesIt() {
        UI.getCurrent().navigate(PAGE);
        test(field("E-mail domain")).setValue("closeup-test.example.com");

        press("Add domain");

        assertThat(textOfPage()).contains("_closeup.closeup-test.example.com", "closeup-verification=", "Not proven");
        test(field("E-mail domain")).setValue("gmail.com");
        press("Add domain");
        assertThat(textOfPage()).contains("Anybody can have an address in this domain");
    }

    @Test
    void whoDoesNotChangeSettingsFindsNoWayHere() {
        Cast.signIn(Cast.hire(owner, "Seller", PredefinedRole.SALES));
        UI.getCurrent().navigate("settings/profile");

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain(PAGE);
        UI.getCurrent().navigate(PAGE);
        assertThat(find(TextField.class).withLabel("Issuer").all()).isEmpty();
    }

    @Test
    void theProvidersSessionDoesNotEnterAnotherCompany() {
        var second = Cast.foundCompany("Second");
        People.update("insert into tenants.membership (identity_id, tenant_id) values ('" + owner.identity() + "', '"
                + second.tenant() + "')");
        People.update("update tenants.member set identity_id = '" + owner.identity() + "' where tenant_id = '"
                + second.tenant() + "'");
        byProvider();
        UI.getCurrent().navigate("settings/profile");
        account.enter(second.tenant().toString());
        assertThat(SignedIn.current().orElseThrow().tenant()).isEqualTo(owner.tenant());

        Cast.signIn(owner);
        account.enter(second.tenant().toString());

        assertThat(SignedIn.current().orElseThrow().tenant())
                .as("a password opens both")
                .isEqualTo(second.tenant());
    }

    @Test
    void theProviderHasNoSayInThePersonsSecondFactor() {
        byProvider();
        UI.getCurrent().navigate("settings/profile");

        assertThat(textOfPage()).contains("You signed in through your company");
        assertThat(find(Button.class).withText("Set up an authenticator app").all())
                .isEmpty();
    }

    @Test
    void theDoorTakesTheAddressThatWasTyped() {
        Cast.signOut();
        UI.getCurrent().navigate("login");
        test(find(EmailField.class).single()).setValue("somebody@nowhere.example.com");

        test(find(NativeButton.class).withText("Sign in with your company").single())
                .click();

        assertThat(find(EmailField.class).single().getValue()).isEqualTo("somebody@nowhere.example.com");
        assertThat(textOfPage()).contains("No company uses this sign-in");
    }

    private void fillIn() {
        test(field("Issuer")).setValue(ISSUER);
        test(field("Client ID")).setValue("closeup");
        test(find(PasswordField.class).single()).setValue(SECRET);
    }

    private void byProvider() {
        SecurityContextHolder.setContext(
                new SecurityContextImpl(SignInSession.begin(owner.tenant(), 2, clock.instant(), clock.instant())
                        .seat(owner)));
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }
}
