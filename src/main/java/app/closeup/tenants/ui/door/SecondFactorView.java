package app.closeup.tenants.ui.door;

import app.closeup.tenants.Companies;
import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.SecondFactor;
import app.closeup.tenants.passkeys.PasskeyCheck;
import app.closeup.tenants.passkeys.Passkeys;
import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.sessions.HalfwayDoor;
import app.closeup.tenants.signin.PasskeyDoors;
import app.closeup.tenants.ui.Notice;
import app.closeup.tenants.ui.Seat;
import app.closeup.tenants.ui.Waiting;
import app.closeup.tenants.ui.security.AuthenticatorSetup;
import app.closeup.tenants.ui.security.CodeField;
import app.closeup.tenants.ui.security.PasskeySetup;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The step after the password: shows the second factor, or sets one up where the company asks for it. */
@Route(value = HalfwayDoor.PAGE, autoLayout = false)
@PermitAll
class SecondFactorView extends FrontDoor implements BeforeEnterObserver {

    private final Authenticators authenticators;
    private final SecondFactor factor;
    private final PasskeyCheck keys;
    private final Passkeys passkeys;
    private final Sites sites;
    private final Companies companies;
    private final Seat seat;

    SecondFactorView(
            Authenticators authenticators,
            SecondFactor factor,
            PasskeyCheck keys,
            Passkeys passkeys,
            Sites sites,
            Companies companies,
            Seat seat) {
        this.authenticators = authenticators;
        this.factor = factor;
        this.keys = keys;
        this.passkeys = passkeys;
        this.sites = sites;
        this.companies = companies;
        this.seat = seat;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        HalfSignedIn.current()
                .ifPresentOrElse(
                        half -> {
                            if (half.hasFactor()) {
                                ask(half.identity(), event.getLocation().getQueryParameters());
                            } else {
                                setUp(half);
                            }
                            below(signOut());
                        },
                        () -> event.forwardTo(""));
    }

    @Override
    String title() {
        return getTranslation("tenants.second-factor.title");
    }

    private void ask(IdentityId person, QueryParameters asked) {
        var hasApp = factor.hasApp(person);
        headline(getTranslation("tenants.second-factor.title"));
        notice(asked).ifPresent(card()::add);
        if (keys.has(person)) {
            lead(getTranslation("tenants.second-factor.passkey.lead"));
            card().add(new PasskeyForm(
                    PasskeyDoors.AFTER_PASSWORD,
                    getTranslation("tenants.passkey.use"),
                    () -> keys.challenge(sites.of(VaadinServletRequest.getCurrent()), person)));
            var form = code(hasApp, false);
            form.addClassName("front-door-other");
            card().add(form);
        } else {
            lead(getTranslation("tenants.second-factor.lead"));
            card().add(code(hasApp, true));
        }
    }

    private PostForm code(boolean ofApp, boolean first) {
        var code = new TextField(
                ofApp ? getTranslation("tenants.factor.code") : getTranslation("tenants.second-factor.recovery-code"));
        CodeField.arrange(code);
        code.getElement().setProperty("name", "code");
        code.setHelperText(
                ofApp
                        ? getTranslation("tenants.second-factor.recovery")
                        : getTranslation("tenants.second-factor.recovery-code.help"));
        code.setAutofocus(first);
        var button = PostForm.button(getTranslation("tenants.second-factor.go-on"));
        button.setClassName("quiet", !first);
        var form = new PostForm(HalfwayDoor.PAGE);
        form.add(code, button);
        return form;
    }

    private void setUp(HalfSignedIn half) {
        Runnable goOn = () -> UI.getCurrent().getPage().setLocation(".");
        headline(getTranslation("tenants.second-factor.set-up"));
        lead(getTranslation("tenants.second-factor.asked", companies.nameOf(half.company())));
        var app = new Div();
        var passkey = new Div();
        app.add(
                new H2(getTranslation("tenants.factor.card")),
                new AuthenticatorSetup(
                        authenticators,
                        () -> {
                            seat.strengthen();
                            passkey.setVisible(false);
                        },
                        goOn));
        passkey.add(
                new H2(getTranslation("tenants.second-factor.or-passkey")),
                new PasskeySetup(
                        passkeys,
                        sites,
                        Runnable::run,
                        () -> {
                            seat.strengthen();
                            app.setVisible(false);
                        },
                        goOn));
        passkey.addClassName("front-door-other");
        card().add(app, passkey);
    }

    private static PostForm signOut() {
        var form = new PostForm("logout");
        var button = PostForm.button(form.getTranslation("tenants.second-factor.sign-out"));
        button.addClassName("plain");
        form.add(button);
        return form;
    }

    private Optional<Notice> notice(QueryParameters asked) {
        var seconds = asked.getSingleParameter("wait").filter(wait -> wait.matches("[0-9]{1,5}"));
        if (seconds.isPresent()) {
            return seconds.map(wait -> Notice.problem(Waiting.words(Long.parseLong(wait))));
        }
        var refused = PasskeyForm.refusal(asked);
        if (refused.isPresent()) {
            return refused;
        }
        return asked.getSingleParameter("error").isPresent()
                ? Optional.of(Notice.problem(getTranslation("tenants.factor.code.wrong")))
                : Optional.empty();
    }
}
