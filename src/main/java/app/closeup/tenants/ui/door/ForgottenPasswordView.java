package app.closeup.tenants.ui.door;

import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.PasswordResets;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.ui.Client;
import app.closeup.tenants.ui.FrontDoorForm;
import app.closeup.tenants.ui.LocalMail;
import app.closeup.tenants.ui.Waiting;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for a link by which a new password is chosen; says the same whether the address is known or not. */
@Route(value = "forgotten-password", autoLayout = false)
@AnonymousAllowed
class ForgottenPasswordView extends FrontDoor {

    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final FrontDoorForm form;
    private final PasswordResets resets;
    private final LocalMail mail;

    ForgottenPasswordView(PasswordResets resets, LocalMail mail) {
        this.resets = resets;
        this.mail = mail;
        form = new FrontDoorForm(getTranslation("tenants.forgotten.send"), this::send);
        form.add(email, "username", EmailAddress::valid, "tenants.email.wrong");
        email.setAutofocus(true);

        headline(getTranslation("tenants.forgotten.title"));
        lead(getTranslation("tenants.forgotten.lead"));
        card().add(form);
        below(new Span(new Anchor("login", getTranslation("tenants.back-to-sign-in"))));
    }

    @Override
    String title() {
        return getTranslation("tenants.forgotten.title");
    }

    private void send() {
        try {
            resets.request(email.getValue(), Client.address());
            card().removeAll();
            headline(getTranslation("tenants.check-mail.title"));
            lead(getTranslation("tenants.forgotten.sent", email.getValue()));
            mail.way().ifPresent(card()::add);
        } catch (TooManyAttemptsException refused) {
            form.refuse(Waiting.words(refused.seconds()));
        }
    }
}
