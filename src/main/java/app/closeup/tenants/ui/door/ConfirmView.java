package app.closeup.tenants.ui.door;

import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.joining.SignUps;
import app.closeup.tenants.joining.SignUps.Pending;
import app.closeup.tenants.ui.Client;
import app.closeup.tenants.ui.FrontDoorForm;
import app.closeup.tenants.ui.LocalMail;
import app.closeup.tenants.ui.Notice;
import app.closeup.tenants.ui.Waiting;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the link of a sign-up leads. Only the button uses the link up: programs that open links in mail do not press it. */
@Route(value = "confirm", autoLayout = false)
@AnonymousAllowed
class ConfirmView extends FrontDoor implements HasUrlParameter<String> {

    private final SignUps signUps;
    private final LocalMail mail;
    private String token = "";
    private String email = "";

    ConfirmView(SignUps signUps, LocalMail mail) {
        this.signUps = signUps;
        this.mail = mail;
        below(new Span(new Anchor("login", getTranslation("tenants.back-to-sign-in"))));
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        this.token = token;
        signUps.open(token).ifPresentOrElse(this::showConfirm, this::showOutdated);
    }

    @Override
    String title() {
        return getTranslation("tenants.confirm.title");
    }

    private void showConfirm(Pending pending) {
        email = pending.email();
        card().removeAll();
        headline(getTranslation("tenants.confirm.title"));
        lead(getTranslation("tenants.confirm.lead", pending.company(), pending.person(), pending.email()));
        card().add(
                        AskedHere.is(pending.request())
                                ? new FrontDoorForm(getTranslation("tenants.confirm.button"), this::confirm)
                                : withPassword());
    }

    private FrontDoorForm withPassword() {
        var password = new PasswordField(getTranslation("tenants.login.password"));
        var form = new FrontDoorForm(
                getTranslation("tenants.confirm.button"), () -> confirm(password.getValue(), password));
        form.add(password, "current-password", typed -> !typed.isEmpty(), "tenants.confirm.password.needed");
        lead(getTranslation("tenants.confirm.elsewhere"));
        return form;
    }

    private void confirm(String typed, PasswordField password) {
        try {
            if (signUps.isPassword(token, typed, Client.address())) {
                confirm();
            } else {
                password.setErrorMessage(getTranslation("tenants.confirm.password.wrong"));
                password.setInvalid(true);
            }
        } catch (TooManyAttemptsException refused) {
            password.setErrorMessage(Waiting.words(refused.seconds()));
            password.setInvalid(true);
        }
    }

    private void confirm() {
        if (signUps.confirm(token)) {
            LoginView.keep(email);
            UI.getCurrent().getPage().setLocation("login?confirmed");
        } else {
            showOutdated();
        }
    }

    private void showOutdated() {
        card().removeAll();
        headline(getTranslation("tenants.outdated.title"));
        lead(getTranslation("tenants.confirm.outdated"));
        card().add(new FrontDoorForm(getTranslation("tenants.outdated.again"), this::sendAgain));
    }

    private void sendAgain() {
        try {
            var sent = signUps.sendAgain(token, Client.address());
            card().removeAll();
            headline(getTranslation(sent ? "tenants.check-mail.title" : "tenants.outdated.title"));
            lead(getTranslation(sent ? "tenants.outdated.sent" : "tenants.confirm.nothing-left"));
            if (sent) {
                mail.way().ifPresent(card()::add);
            } else {
                card().add(new Anchor("sign-up", getTranslation("tenants.sign-up.title")));
            }
        } catch (TooManyAttemptsException refused) {
            card().addComponentAtIndex(1, Notice.problem(Waiting.words(refused.seconds())));
        }
    }
}
