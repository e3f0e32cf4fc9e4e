package app.closeup.tenants.ui.door;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.passkeys.PasskeyChallenge;
import app.closeup.tenants.passkeys.PasskeyRefusedException.Why;
import app.closeup.tenants.signin.PasskeyDoors;
import app.closeup.tenants.ui.Notice;
import app.closeup.tenants.ui.security.PasskeyAsker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** A button at which the browser shows a passkey and posts it. */
class PasskeyForm extends PostForm {

    private final Div notices = new Div();
    private final PasskeyAsker browser = new PasskeyAsker();
    private final NativeButton button;

    PasskeyForm(String address, String label, Supplier<PasskeyChallenge> challenge) {
        super(address);
        var field = new Input();
        field.setType("hidden");
        field.getElement().setAttribute("name", PasskeyDoors.FIELD);
        button = new NativeButton(label, _ -> ask(challenge.get()));
        button.getElement().setAttribute("type", "button");
        button.addClassName("front-door-button");
        add(notices, button, field, browser);
    }

    /** Beside another that is pressed more often. */
    PasskeyForm quiet() {
        button.addClassName("quiet");
        return this;
    }

    /** What the sign-in page says when it is shown again. */
    static Optional<Notice> refusal(QueryParameters asked) {
        return asked.getSingleParameter("passkey")
                .flatMap(code -> Arrays.stream(Why.values())
                        .filter(why -> Codes.of(why).equals(code))
                        .map(why -> Notice.problem(I18NProvider.translate(why.messageKey())))
                        .findFirst());
    }

    private void ask(PasskeyChallenge challenge) {
        notices.removeAll();
        VaadinSession.getCurrent().getSession().setAttribute(PasskeyDoors.CHALLENGE, challenge);
        browser.post(
                challenge.json(), PasskeyDoors.FIELD, problem -> notices.add(Notice.problem(getTranslation(problem))));
    }
}
