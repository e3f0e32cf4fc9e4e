package app.closeup.tenants.ui.door;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** Posts its named fields, and the session's token, to an address of Spring Security. */
@Tag("form")
class PostForm extends HtmlContainer {

    PostForm(String address) {
        getElement().setAttribute("method", "post").setAttribute("action", address);
        addClassName("front-door-form");
        csrfToken().ifPresent(token -> add(hidden(token.getParameterName(), token.getToken())));
    }

    /** A button that posts. */
    static NativeButton button(String text) {
        var button = new NativeButton(text);
        button.getElement().setAttribute("type", "submit");
        button.addClassName("front-door-button");
        return button;
    }

    private static Optional<CsrfToken> csrfToken() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    private static Input hidden(String name, String value) {
        var input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name);
        input.setValue(value);
        return input;
    }
}
