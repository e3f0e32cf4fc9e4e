package app.closeup.tenants.ui.security;

import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.passkeys.PasskeyChallenge;
import app.closeup.tenants.passkeys.PasskeyRefusedException;
import app.closeup.tenants.passkeys.PasskeyRefusedException.Why;
import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.signin.Proving;
import app.closeup.tenants.ui.Client;
import app.closeup.tenants.ui.Waiting;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.server.VaadinServletRequest;

/** Asks for the password, or of whoever has a second factor for that, and goes on once it is right. */
class ProofDialog extends Dialog {

    private final PasswordField password = new PasswordField(getTranslation("tenants.login.password"));
    private final TextField code = new TextField(getTranslation("tenants.factor.code"));
    private final Proving proving;
    private final Runnable next;
    private final boolean byCode;

    ProofDialog(Proving proving, Sites sites, Runnable next) {
        this.proving = proving;
        this.next = next;
        var ways = proving.ways();
        setHeaderTitle(getTranslation("tenants.proof.title"));
        setWidth("440px");
        var words = new Paragraph(getTranslation("tenants.proof.why"));
        words.addClassName("muted");
        CodeField.arrange(code);
        password.getElement().setProperty("autocomplete", "current-password");
        password.setWidthFull();
        password.setManualValidation(true);
        byCode = ways.code();
        code.setVisible(byCode);
        if (!ways.app()) {
            code.setLabel(getTranslation("tenants.second-factor.recovery-code"));
        }
        password.setVisible(!byCode);
        add(words, password, code);
        if (ways.passkey()) {
            addPasskey(sites);
        }
        var cancel = new Button(getTranslation("tenants.proof.cancel"), _ -> close());
        var go = new Button(getTranslation("tenants.proof.go-on"), _ -> check());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(cancel, go);
        field().focus();
    }

    private void addPasskey(Sites sites) {
        var browser = new PasskeyAsker();
        var use = new Button(getTranslation("tenants.proof.passkey-instead"), _ -> {
            var challenge = proving.challenge(sites.of(VaadinServletRequest.getCurrent()));
            browser.show(
                    challenge.json(), answer -> check(challenge, answer), problem -> refuse(getTranslation(problem)));
        });
        use.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(use, browser);
    }

    private void check(PasskeyChallenge challenge, String answer) {
        try {
            if (proving.byPasskey(challenge, answer)) {
                close();
                next.run();
            } else {
                refuse(getTranslation(Why.WRONG.messageKey()));
            }
        } catch (PasskeyRefusedException refused) {
            refuse(getTranslation(refused.why().messageKey()));
        } catch (TooManyAttemptsException refused) {
            refuse(Waiting.words(refused.seconds()));
        }
    }

    private void check() {
        try {
            var right = byCode
                    ? proving.byCode(code.getValue())
                    : proving.byPassword(password.getValue(), Client.address());
            if (right) {
                close();
                next.run();
            } else {
                refuse(getTranslation(byCode ? "tenants.factor.code.wrong" : "tenants.profile.present.wrong"));
            }
        } catch (TooManyAttemptsException refused) {
            refuse(Waiting.words(refused.seconds()));
        }
    }

    private void refuse(String text) {
        field().setErrorMessage(text);
        field().setInvalid(true);
        field().focus();
    }

    private TextFieldBase<?, String> field() {
        return byCode ? code : password;
    }
}
