package app.closeup.tenants.ui.door;

import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.access.PasswordRule;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.joining.NewCompany;
import app.closeup.tenants.joining.SignUps;
import app.closeup.tenants.ui.Client;
import app.closeup.tenants.ui.FrontDoorForm;
import app.closeup.tenants.ui.LocalMail;
import app.closeup.tenants.ui.Waiting;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where a company begins. */
@Route(value = "sign-up", autoLayout = false)
@AnonymousAllowed
class SignUpView extends FrontDoor {

    private final TextField company = new TextField(getTranslation("tenants.sign-up.company"));
    private final TextField person = new TextField(getTranslation("tenants.sign-up.person"));
    private final EmailField email = new EmailField(getTranslation("tenants.sign-up.email"));
    private final PasswordField password = new PasswordField(getTranslation("tenants.sign-up.password"));
    private final FrontDoorForm form;
    private final SignUps signUps;
    private final LocalMail mail;

    SignUpView(SignUps signUps, LocalMail mail) {
        this.signUps = signUps;
        this.mail = mail;

        form = new FrontDoorForm(getTranslation("tenants.sign-up.create"), this::create);
        form.add(company, "organization", Names::valid, "tenants.name.needed");
        form.add(person, "name", Names::valid, "tenants.name.needed");
        form.add(email, "username", EmailAddress::valid, "tenants.email.wrong");
        form.addPassword(
                password,
                typed -> PasswordRule.problem(typed, email.getValue(), company.getValue(), person.getValue()));
        company.setAutofocus(true);
        password.setHelperText(getTranslation("tenants.password.help"));

        headline(getTranslation("tenants.sign-up.title"));
        lead(getTranslation("tenants.sign-up.lead"));
        card().add(form);
        below(new Span(
                new Span(getTranslation("tenants.sign-up.known") + " "),
                new Anchor("login", getTranslation("tenants.login.title"))));
    }

    @Override
    String title() {
        return getTranslation("tenants.sign-up.title");
    }

    private void create() {
        try {
            AskedHere.remember(signUps.request(
                    new NewCompany(company.getValue(), person.getValue(), email.getValue(), password.getValue()),
                    Client.address()));
            showCheckYourMail();
        } catch (TooManyAttemptsException refused) {
            form.refuse(Waiting.words(refused.seconds()));
        }
    }

    private void showCheckYourMail() {
        card().removeAll();
        headline(getTranslation("tenants.check-mail.title"));
        lead(getTranslation("tenants.check-mail.lead", email.getValue()));
        lead(getTranslation("tenants.check-mail.nothing"));
        mail.way().ifPresent(card()::add);
        var back = new Button(getTranslation("tenants.check-mail.back"), _ -> showForm());
        back.addClassName("front-door-press");
        card().add(back);
    }

    private void showForm() {
        card().removeAll();
        headline(getTranslation("tenants.sign-up.title"));
        lead(getTranslation("tenants.sign-up.lead"));
        card().add(form);
    }
}
