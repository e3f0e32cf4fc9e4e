package app.closeup.tenants.ui.security;

import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.Authenticators.SetUp;
import app.closeup.tenants.ui.FrontDoorForm;
import app.closeup.tenants.ui.Waiting;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Sets up an app in three steps: read the picture, type the first code, keep the recovery codes. */
public class AuthenticatorSetup extends Div {

    private static final int GROUP = 4;

    private final Authenticators authenticators;
    private final Runnable confirmed;
    private final Runnable done;

    /**
     * @param confirmed runs when the app counts, while the recovery codes are still to be shown
     * @param done runs when the person has kept them
     */
    public AuthenticatorSetup(Authenticators authenticators, Runnable confirmed, Runnable done) {
        this.authenticators = authenticators;
        this.confirmed = confirmed;
        this.done = done;
        addClassName("authenticator-setup");
        ask(authenticators.begin());
    }

    private void ask(SetUp setUp) {
        var secret = new Code(setUp.secret().replaceAll("(.{" + GROUP + "})(?!$)", "$1 "));
        secret.addClassName("secret");
        var typed = new Div(new Span(getTranslation("tenants.factor.type-secret")), secret);
        typed.addClassName("secret-row");
        var code = new TextField(getTranslation("tenants.factor.code"));
        CodeField.arrange(code);
        var form = new FrontDoorForm(getTranslation("tenants.factor.confirm"), () -> {});
        form.whenPressed(() -> confirm(code.getValue(), form));
        form.add(code, "one-time-code", value -> !value.isBlank(), "tenants.factor.code.needed");
        add(
                new Paragraph(getTranslation("tenants.factor.scan")),
                new QrPicture(setUp.uri(), getTranslation("tenants.factor.picture")),
                typed,
                form);
    }

    private void confirm(String code, FrontDoorForm form) {
        try {
            authenticators
                    .confirm(code)
                    .ifPresentOrElse(
                            codes -> {
                                confirmed.run();
                                removeAll();
                                add(
                                        new RecoveryCodesList(codes),
                                        new FrontDoorForm(getTranslation("tenants.recovery.kept"), done));
                            },
                            () -> form.refuse(getTranslation("tenants.factor.code.wrong")));
        } catch (TooManyAttemptsException refused) {
            form.refuse(Waiting.words(refused.seconds()));
        }
    }
}
