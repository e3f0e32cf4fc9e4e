package app.closeup.tenants.ui.door;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.tenants.access.Mailbox;
import app.closeup.tenants.joining.NewCompany;
import app.closeup.tenants.joining.SignUps;
import app.closeup.testing.Cast;
import app.closeup.testing.TestDatabase;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(Mailbox.class)
@ViewPackages(packages = "app.closeup.tenants.ui")
class FrontDoorTests extends SpringBrowserlessTest {

    private static final String PASSWORD = "seven red balloons";

    @Autowired
    Mailbox mailbox;

    @Autowired
    SignUps signUps;

    @AfterEach
    void everybodyLeaves() {
        Cast.signOut();
    }

    @Test
    void theSignInPageNamesItsFields() {
        navigate(LoginView.class);

        assertThat(find(EmailField.class).withLabel("E-mail").exists()).isTrue();
        assertThat(find(PasswordField.class).withLabel("Password").exists()).isTrue();
        assertThat(find(NativeButton.class).withText("Sign in").exists()).isTrue();
        assertThat(find(Anchor.class).withText("Forgotten password?").single().getHref())
                .isEqualTo("forgotten-password");
        assertThat(find(Anchor.class).withText("Create your company").single().getHref())
                .isEqualTo("sign-up");
    }

    @Test
    void anAddressTypedInVainIsThereWhenTryingAgain() {
        VaadinSession.getCurrent().getSession().setAttribute(LoginView.TYPED, "ada@example.com");

        navigate(LoginView.class);
        assertThat(find(EmailField.class).single().getValue()).isEqualTo("ada@example.com");
        assertThat(VaadinSession.getCurrent().getSession().getAttribute(LoginView.TYPED))
                .isNull();
    }

    @Test
    void withADatabaseOfItsOwnNobodyIsAskedToLookAround() {
        navigate(LoginView.class);

        assertThat(find(NativeButton.class).withText("Look around").exists()).isFalse();
    }

    @Test
    void signingUpAsksToLookIntoTheMailbox() {
        signUp("new-" + UUID.randomUUID() + "@example.com");

        assertThat(headline()).isEqualTo("Check your e-mail");
    }

    @Test
    void aKnownAddressIsAnsweredWithTheSamePage() {
        var unknown = "new-" + UUID.randomUUID() + "@example.com";
        signUp(unknown);
        var answer = textOfPage().replace(unknown, "…");

        var known = Cast.foundCompany("Known").identity() + "@example.com";
        signUp(known);

        assertThat(textOfPage().replace(known, "…")).isEqualTo(answer);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        navigate(SignUpView.class);

        test(find(Button.class).withText("Create company").single()).click();

        var company = find(TextField.class).withLabel("Company name").single();
        var email = find(EmailField.class).withLabel("Work e-mail").single();
        assertThat(company.isInvalid()).isTrue();
        assertThat(company.getErrorMessage()).isNotBlank();
        assertThat(email.getErrorMessage()).contains("name@example.com");
        assertThat(headline()).isEqualTo("Create your company");
    }

    @Test
    void aShortOrObviousPasswordIsRefusedWithTheReason() {
        navigate(SignUpView.class);
        test(find(EmailField.class).withLabel("Work e-mail").single()).setValue("somebody@example.com");
        var password = find(PasswordField.class).withLabel("Password").single();

        test(password).setValue("seven");
        test(find(Button.class).withText("Create company").single()).click();
        assertThat(password.getErrorMessage()).contains("at least 8");

        test(password).setValue("Somebody@Example.com");
        assertThat(password.getErrorMessage()).contains("other than");

        test(password).setValue(PASSWORD);
        assertThat(password.isInvalid()).isFalse();
    }

    @Test
    void aForgottenPasswordIsAnsweredAlikeForEverybody() {
        forget("nobody@example.com");
        var answer = textOfPage().replace("nobody@example.com", "…");
        var known = Cast.foundCompany("Known").identity() + "@example.com";

        forget(known);

        assertThat(textOfPage().replace(known, "…")).isEqualTo(answer);
    }

    @Test
    void theBrowserThatSignedUpConfirmsByOnePress() {
        var email = "new-" + UUID.randomUUID() + "@example.com";
        signUp(email);

        navigate(ConfirmView.class, mailbox.token(email));
        assertThat(textOfPage()).contains("Initech", "Ida Newton", email);
        test(find(Button.class).withText("Confirm address").single()).click();

        assertThat(isConfirmed(email)).isTrue();
        navigate(LoginView.class);
        assertThat(find(EmailField.class).single().getValue())
                .as("there is only the password left to type")
                .isEqualTo(email);
    }

    @Test
    void anyOtherBrowserConfirmsByThePasswordChosenThen() {
        var email = "new-" + UUID.randomUUID() + "@example.com";
        signUps.request(new NewCompany("Initech", "Ida Newton", email, PASSWORD), "test");

        navigate(ConfirmView.class, mailbox.token(email));
        var password = find(PasswordField.class).withLabel("Password").single();
        test(password).setValue("what would a stranger choose");
        test(find(Button.class).withText("Confirm address").single()).click();
        assertThat(password.getErrorMessage()).contains("not the password");
        assertThat(isConfirmed(email)).isFalse();

        test(password).setValue(PASSWORD);
        test(find(Button.class).withText("Confirm address").single()).click();
        assertThat(isConfirmed(email)).isTrue();
    }

    @Test
    void aLinkThatOpensNothingOffersAFreshOne() {
        navigate(ConfirmView.class, "no-such-token");

        assertThat(headline()).isEqualTo("This link no longer works");
        assertThat(find(Button.class).withText("Send a new link").exists()).isTrue();
    }

    @Test
    void theOutboxIsThereWithoutAMailServer() {
        navigate(OutboxView.class);

        assertThat(headline()).isEqualTo("Outbox");
    }

    private static boolean isConfirmed(String email) {
        try (var connection = TestDatabase.superuser();
                var known = connection.prepareStatement("select from tenants.identity where email = ?")) {
            known.setString(1, email);
            return known.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void signUp(String email) {
        navigate(LoginView.class);
        navigate(SignUpView.class);
        test(find(TextField.class).withLabel("Company name").single()).setValue("Initech");
        test(find(TextField.class).withLabel("Your name").single()).setValue("Ida Newton");
        test(find(EmailField.class).withLabel("Work e-mail").single()).setValue(email);
        test(find(PasswordField.class).withLabel("Password").single()).setValue(PASSWORD);
        test(find(Button.class).withText("Create company").single()).click();
    }

    private void forget(String email) {
        navigate(LoginView.class);
        navigate(ForgottenPasswordView.class);
        test(find(EmailField.class).withLabel("E-mail").single()).setValue(email);
        test(find(Button.class).withText("Send link").single()).click();
    }

    private String headline() {
        return find(H1.class).single().getText();
    }

    private String textOfPage() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
