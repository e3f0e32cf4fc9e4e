package app.closeup.tenants.ui.door;

import app.closeup.tenants.Companies;
import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.sessions.HalfwayDoor;
import app.closeup.tenants.ui.Notice;
import app.closeup.tenants.ui.Seat;
import app.closeup.tenants.ui.security.AuthenticatorSetup;
import app.closeup.tenants.ui.security.CodeField;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;

/** The step after the password: shows the second factor, or sets one up where the company asks for it. */
@Route(value = HalfwayDoor.PAGE, autoLayout = false)
@PermitAll
class SecondFactorView extends FrontDoor implements BeforeEnterObserver {

    private final Authenticators authenticators;
    private final Companies companies;
    private final Seat seat;

    SecondFactorView(Authenticators authenticators, Companies companies, Seat seat) {
        this.authenticators = authenticators;
        this.companies = companies;
        this.seat = seat;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        HalfSignedIn.current()
                .ifPresentOrElse(
                        half -> {
                            if (half.hasFactor()) {
                                ask(event.getLocation().getQueryParameters());
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

    private void ask(QueryParameters asked) {
        headline(getTranslation("tenants.second-factor.title"));
        notice(asked).ifPresent(card()::add);
        lead(getTranslation("tenants.second-factor.lead"));
        var code = new TextField(getTranslation("tenants.factor.code"));
        CodeField.arrange(code);
        code.getElement().setProperty("name", "code");
        code.setHelperText(getTranslation("tenants.second-factor.recovery"));
        code.setAutofocus(true);
        var form = new PostForm(HalfwayDoor.PAGE);
        form.add(code, PostForm.button(getTranslation("tenants.second-factor.go-on")));
        card().add(form);
    }

    private void setUp(HalfSignedIn half) {
        headline(getTranslation("tenants.second-factor.set-up"));
        lead(getTranslation("tenants.second-factor.asked", companies.nameOf(half.company())));
        card().add(new AuthenticatorSetup(
                authenticators,
                seat::strengthen,
                () -> UI.getCurrent().getPage().setLocation(".")));
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
            return seconds.map(wait -> Notice.problem(getTranslation("tenants.wait", Long.valueOf(wait))));
        }
        return asked.getSingleParameter("error").isPresent()
                ? Optional.of(Notice.problem(getTranslation("tenants.factor.code.wrong")))
                : Optional.empty();
    }
}
