package app.closeup.tenants.ui.door;

import app.closeup.tenants.access.PasswordResets;
import app.closeup.tenants.access.PasswordRule;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.ui.FrontDoorForm;
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

/** Where the link of a forgotten password leads. */
@Route(value = "reset-password", autoLayout = false)
@AnonymousAllowed
class ResetPasswordView extends FrontDoor implements HasUrlParameter<String> {

    private final PasswordField password = new PasswordField(getTranslation("tenants.reset.password"));
    private final PasswordResets resets;

    ResetPasswordView(PasswordResets resets) {
        this.resets = resets;
        below(new Span(new Anchor("login", getTranslation("tenants.back-to-sign-in"))));
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        resets.open(token).ifPresentOrElse(email -> showForm(token, email), this::showOutdated);
    }

    @Override
    String title() {
        return getTranslation("tenants.reset.title");
    }

    private void showForm(String token, String email) {
        var form = new FrontDoorForm(getTranslation("tenants.reset.save"), () -> reset(token));
        form.addPassword(password, typed -> PasswordRule.problem(typed, email));
        password.setHelperText(getTranslation("tenants.password.help"));
        password.setAutofocus(true);
        headline(getTranslation("tenants.reset.title"));
        lead(getTranslation("tenants.reset.lead", email));
        card().add(form);
    }

    private void reset(String token) {
        try {
            if (resets.reset(token, password.getValue())) {
                UI.getCurrent().getPage().setLocation("login?reset");
                return;
            }
            card().removeAll();
            showOutdated();
        } catch (TooManyAttemptsException refused) {
            card().addComponentAtIndex(1, Notice.problem(Waiting.words(refused.seconds())));
        }
    }

    private void showOutdated() {
        headline(getTranslation("tenants.outdated.title"));
        lead(getTranslation("tenants.reset.outdated"));
        card().add(new Anchor("forgotten-password", getTranslation("tenants.outdated.again")));
    }
}
