package app.closeup.tenants.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.access.People;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.SignInRules;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.tokens.ApiTokens;
import app.closeup.testing.TenantScreens;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

class SecurityScreensTests extends TenantScreens {

    @Autowired
    Authenticators authenticators;

    @Autowired
    ApiTokens tokens;

    @Autowired
    SignInRules rules;

    @Test
    void codesFromAnAppAreSetUpInTheProfile() {
        UI.getCurrent().navigate("settings/profile");
        press("Set up codes from an app");
        var phone = app.with(find(Code.class).single().getText().replace(" ", ""));
        test(find(TextField.class).withLabel("Code").single()).setValue(phone.code());

        press("Confirm code");

        assertThat(dialogText()).contains("Keep these recovery codes");
        press("I have kept them");
        assertThat(authenticators.state()).isEqualTo(new Authenticators.State(true, 10));
        assertThat(textOfPage()).contains("10 recovery codes are left");
    }

    @Test
    void aWrongCodeIsSaidAndNothingIsSetUp() {
        UI.getCurrent().navigate("settings/profile");
        press("Set up codes from an app");
        test(find(TextField.class).withLabel("Code").single()).setValue("123");

        press("Confirm code");

        assertThat(dialogText()).contains("This code is not right");
        assertThat(authenticators.state().enrolled()).isFalse();
    }

    @Test
    void whoHasNotShownOfLateWhoTheyAreIsAskedAndGoesOn() {
        UI.getCurrent().navigate("settings/profile");
        clock.forward(Duration.ofMinutes(11));
        press("Set up codes from an app");
        assertThat(dialogText()).contains("please show again who you are");
        var password = find(PasswordField.class).withLabel("Password").single();

        test(password).setValue("wrong");
        press("Continue");
        assertThat(password.isInvalid()).isTrue();

        test(password).setValue(People.PASSWORD);
        press("Continue");
        assertThat(dialogText()).contains("Scan the picture");
    }

    @Test
    void aSecondFactorIsRequiredByWhoHasOne() {
        var now = clock.instant();
        SecurityContextHolder.setContext(new SecurityContextImpl(
                SignInSession.begin(now).strengthened(now).seat(owner)));
        navigate(SecurityView.class);
        test(find(Checkbox.class)
                        .withLabel("Everybody who works here needs a second factor")
                        .single())
                .click();

        assertThat(TenantContext.callAs(owner.tenant(), rules::secondFactorRequired))
                .isTrue();
    }

    @Test
    void whoHasNoneIsToldToSetOneUpFirst() {
        navigate(SecurityView.class);
        test(find(Checkbox.class)
                        .withLabel("Everybody who works here needs a second factor")
                        .single())
                .click();

        assertThat(textOfPage()).contains("for yourself first");
        assertThat(rules.secondFactorRequired()).isFalse();
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        UI.getCurrent().navigate("settings/profile");
        press("New token");
        test(find(TextField.class).withLabel("Name of the token").single()).setValue("Nightly export");
        press("Make token");
        assertThat(find(Code.class).single().getText()).startsWith("closeup_");
        press("I have copied it");
        assertThat(textOfPage()).contains("Nightly export").contains("never used");

        press("Revoke");
        find(Button.class).withText("Revoke").all().getLast().click();
        assertThat(tokens.mine()).isEmpty();
    }

    @Test
    void aTokenWithoutANameIsNotMade() {
        UI.getCurrent().navigate("settings/profile");
        press("New token");
        press("Make token");

        assertThat(find(TextField.class).withLabel("Name of the token").single().isInvalid())
                .isTrue();
        assertThat(tokens.mine()).isEmpty();
    }

    private String dialogText() {
        return find(Dialog.class).all().getLast().getElement().getTextRecursively();
    }
}
