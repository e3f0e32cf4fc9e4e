package app.closeup.tenants.ui.door;

import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.sso.CompanyDoor;
import app.closeup.tenants.sso.CompanySignIn;
import app.closeup.tenants.ui.Client;
import app.closeup.tenants.ui.FrontDoorForm;
import app.closeup.tenants.ui.Waiting;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for an address and leads to the provider of its company; says the same whether the address is known or not. */
@Route(value = CompanySignIn.PAGE, autoLayout = false)
@AnonymousAllowed
class CompanySignInView extends FrontDoor implements BeforeEnterObserver {

    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final FrontDoorForm form;
    private final CompanyDoor doors;

    CompanySignInView(CompanyDoor doors) {
        this.doors = doors;
        form = new FrontDoorForm(getTranslation("tenants.company-sign-in.go-on"), this::goOn);
        form.add(email, "username", EmailAddress::valid, "tenants.email.wrong");
        email.setAutofocus(true);

        headline(getTranslation("tenants.company-sign-in.title"));
        lead(getTranslation("tenants.company-sign-in.lead"));
        card().add(form);
        below(new Span(new Anchor("login", getTranslation("tenants.back-to-sign-in"))));
    }

    /** Whoever has typed their address on the page before is not asked again. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = VaadinSession.getCurrent().getSession();
        if (session.getAttribute(LoginView.TYPED) instanceof String typed) {
            session.removeAttribute(LoginView.TYPED);
            email.setValue(typed);
            if (EmailAddress.valid(typed)) {
                goOn();
            }
        }
    }

    @Override
    String title() {
        return getTranslation("tenants.company-sign-in.title");
    }

    private void goOn() {
        try {
            var way = doors.find(email.getValue(), Client.address());
            if (way.isPresent()) {
                var session = VaadinSession.getCurrent().getSession();
                session.setAttribute(CompanyDoor.TYPED, email.getValue());
                session.setAttribute(CompanyDoor.WAY, way.get());
                UI.getCurrent().getPage().setLocation(way.get());
            } else {
                form.refuse(getTranslation("tenants.company-sign-in.none"));
            }
        } catch (TooManyAttemptsException refused) {
            form.refuse(Waiting.words(refused.seconds()));
        }
    }
}
