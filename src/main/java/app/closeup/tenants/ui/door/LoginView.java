package app.closeup.tenants.ui.door;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.passkeys.PasskeyCheck;
import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.signin.PasskeyDoors;
import app.closeup.tenants.sso.Hitch;
import app.closeup.tenants.start.Showcase;
import app.closeup.tenants.ui.Notice;
import app.closeup.tenants.ui.Waiting;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signing in: a plain form, posted to Spring Security, so that password managers and the browser know it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends FrontDoor implements BeforeEnterObserver {

    /** In the session, since an address would show it to whoever looks on: by which address somebody will sign in. */
    static final String TYPED = LoginView.class.getName();

    private static final int LONGEST = 254;
    private static final List<String> PROBLEMS = List.of("error", "outdated");
    private static final List<String> NEWS = List.of("goodbye", "confirmed", "reset", "joined");

    private final PostForm form = new PostForm("login");
    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final PasswordField password = new PasswordField(getTranslation("tenants.login.password"));

    LoginView(Showcase showcase, PasskeyCheck passkeys, Sites sites) {
        name(email, "username", "username");
        name(password, "password", "current-password");
        email.setAutofocus(true);
        form.add(email, password, PostForm.button(getTranslation("tenants.login.sign-in")));
        var row = new Div(new Anchor("forgotten-password", getTranslation("tenants.login.forgotten")));
        row.addClassName("front-door-row");

        headline(getTranslation("tenants.login.title"));
        card().add(form, row, passkey(passkeys, sites), byCompany());
        if (showcase.open()) {
            addLookAround();
        }
        below(new Span(
                new Span(getTranslation("tenants.login.new") + " "),
                new Anchor("sign-up", getTranslation("tenants.sign-up.title"))));
    }

    static void keep(HttpSession session, @Nullable String typed) {
        if (typed != null && typed.length() <= LONGEST) {
            session.setAttribute(TYPED, typed);
        }
    }

    /** For whoever comes to sign in next in this browser. */
    static void keep(String email) {
        if (email.length() <= LONGEST) {
            VaadinSession.getCurrent().getSession().setAttribute(TYPED, email);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        if (asked.getParameters().isEmpty() && SignedIn.current().isPresent()) {
            event.forwardTo("");
            return;
        }
        notice(asked).ifPresent(notice -> card().addComponentAtIndex(1, notice));
        var session = VaadinSession.getCurrent().getSession();
        if (session.getAttribute(TYPED) instanceof String typed) {
            session.removeAttribute(TYPED);
            email.setValue(typed);
            email.setAutofocus(false);
            password.setAutofocus(true);
        }
    }

    @Override
    String title() {
        return getTranslation("tenants.login.title");
    }

    /** The address that is typed here is not asked for there again. */
    private Div byCompany() {
        var button = new NativeButton(getTranslation("tenants.login.by-company"), _ -> {
            keep(email.getValue());
            UI.getCurrent().navigate(CompanySignInView.class);
        });
        button.getElement().setAttribute("type", "button");
        button.addClassNames("front-door-button", "quiet");
        return new Div(button);
    }

    private PasskeyForm passkey(PasskeyCheck passkeys, Sites sites) {
        var way = new PasskeyForm(
                        PasskeyDoors.ALONE,
                        getTranslation("tenants.login.passkey"),
                        () -> passkeys.challenge(sites.of(VaadinServletRequest.getCurrent())))
                .quiet();
        way.addClassName("front-door-other");
        return way;
    }

    private void addLookAround() {
        var lookAround = new PostForm(LookAround.PATH);
        var button = PostForm.button(getTranslation("tenants.login.look-around"));
        button.addClassName("quiet");
        lookAround.addClassName("front-door-look-around");
        lookAround.add(new Span(getTranslation("tenants.login.look-around.lead")), button);
        card().add(lookAround);
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
        var hitch = asked.getSingleParameter("company").flatMap(Hitch::of);
        if (hitch.isPresent()) {
            return hitch.map(why -> Notice.problem(getTranslation(why.messageKey())));
        }
        var keys = asked.getParameters().keySet();
        return Stream.concat(
                        PROBLEMS.stream().filter(keys::contains).map(key -> Notice.problem(text(key))),
                        NEWS.stream().filter(keys::contains).map(key -> Notice.news(text(key))))
                .findFirst();
    }

    private String text(String key) {
        return getTranslation("tenants.login." + key);
    }

    private static void name(TextFieldBase<?, String> field, String name, String autocomplete) {
        field.getElement().setProperty("name", name);
        field.getElement().setProperty("autocomplete", autocomplete);
        field.setRequired(true);
    }
}
