package app.closeup.tenants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;

/** Signing in: a plain form, posted to Spring Security, so that password managers and the browser know it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends FrontDoor implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> PROBLEMS = List.of("error", "outdated");
    private static final List<String> NEWS = List.of("goodbye", "confirmed", "reset");

    private final Form form = new Form();
    private final EmailField email = new EmailField(getTranslation("tenants.login.email"));
    private final PasswordField password = new PasswordField(getTranslation("tenants.login.password"));
    private final NativeButton signIn = new NativeButton(getTranslation("tenants.login.sign-in"));

    LoginView() {
        name(email, "username", "username");
        name(password, "password", "current-password");
        email.setAutofocus(true);
        signIn.getElement().setAttribute("type", "submit");
        signIn.addClassName("front-door-button");
        form.add(email, password, signIn);

        headline(getTranslation("tenants.login.title"));
        var forgotten = new Anchor("forgotten-password", getTranslation("tenants.login.forgotten"));
        var row = new Div(forgotten);
        row.addClassName("front-door-row");
        card().add(form, row);
        below(new Span(
                new Span(getTranslation("tenants.login.new") + " "),
                new Anchor("sign-up", getTranslation("tenants.sign-up.title"))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        csrfToken().ifPresent(token -> form.add(hidden(token.getParameterName(), token.getToken())));
        notice(event.getLocation().getQueryParameters()).ifPresent(notice -> card().addComponentAtIndex(1, notice));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tenants.login.title");
    }

    private Optional<Notice> notice(QueryParameters asked) {
        var seconds = asked.getSingleParameter("wait").filter(wait -> wait.matches("[0-9]{1,5}"));
        if (seconds.isPresent()) {
            return seconds.map(wait -> Notice.problem(getTranslation("tenants.wait", Long.valueOf(wait))));
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

    private static Optional<CsrfToken> csrfToken() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    private static void name(TextFieldBase<?, String> field, String name, String autocomplete) {
        field.getElement().setProperty("name", name);
        field.getElement().setProperty("autocomplete", autocomplete);
        field.setRequired(true);
    }

    private static Component hidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name);
        input.setValue(value);
        return input;
    }

    /** Posts its named fields to the address of this page. */
    @Tag("form")
    private static class Form extends HtmlContainer {

        Form() {
            getElement().setAttribute("method", "post").setAttribute("action", "login");
            addClassName("front-door-form");
        }
    }
}
