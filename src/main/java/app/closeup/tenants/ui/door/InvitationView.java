package app.closeup.tenants.ui.door;

import app.closeup.tenants.access.Names;
import app.closeup.tenants.access.PasswordRule;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.joining.Acceptances;
import app.closeup.tenants.joining.Acceptances.Offer;
import app.closeup.tenants.ui.FrontDoorForm;
import app.closeup.tenants.ui.Waiting;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where the link of an invitation leads: newcomers choose a password, others join with the account that they have. */
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
class InvitationView extends FrontDoor implements HasUrlParameter<String> {

    private final TextField name = new TextField(getTranslation("tenants.sign-up.person"));
    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final PasswordField password = new PasswordField(getTranslation("tenants.login.password"));
    private final Acceptances acceptances;
    private final FrontDoorForm form = new FrontDoorForm(getTranslation("tenants.invitation.join"), this::join);
    private String token = "";

    InvitationView(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        this.token = token;
        acceptances.open(token).ifPresentOrElse(this::show, this::showOutdated);
    }

    @Override
    String title() {
        return getTranslation("tenants.invitation.title");
    }

    private void show(Offer offer) {
        card().removeAll();
        headline(getTranslation("tenants.invitation.to", offer.company()));
        lead(getTranslation("tenants.invitation.lead", offer.invitedBy(), offer.email()));
        if (offer.known() == null) {
            showNewcomer(offer);
        } else {
            lead(getTranslation("tenants.invitation.known"));
            LoginView.keep(offer.email());
            var goOn = new Anchor("join/" + token, getTranslation("tenants.invitation.go-on"));
            goOn.addClassName("front-door-button");
            card().add(goOn);
        }
    }

    private void showNewcomer(Offer offer) {
        email.setValue(offer.email());
        email.setReadOnly(true);
        email.getElement().setProperty("autocomplete", "username");
        password.setHelperText(getTranslation("tenants.password.help"));
        form.addPlain(email);
        form.add(name, "name", Names::valid, "tenants.name.needed");
        form.addPassword(password, typed -> PasswordRule.problem(typed, offer.email(), offer.company()));
        name.setAutofocus(true);
        card().add(form);
    }

    private void join() {
        try {
            if (acceptances.accept(token, name.getValue(), password.getValue())) {
                LoginView.keep(email.getValue());
                UI.getCurrent().getPage().setLocation("login?joined");
            } else {
                showOutdated();
            }
        } catch (TooManyAttemptsException refused) {
            form.refuse(Waiting.words(refused.seconds()));
        }
    }

    private void showOutdated() {
        card().removeAll();
        headline(getTranslation("tenants.outdated.title"));
        lead(getTranslation("tenants.invitation.outdated"));
        card().add(new Anchor("login", getTranslation("tenants.login.title")));
    }
}
