package app.closeup.tenants.ui.security;

import app.closeup.tenants.passkeys.NewPasskey;
import app.closeup.tenants.passkeys.PasskeyRefusedException;
import app.closeup.tenants.passkeys.Passkeys;
import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.sessions.UserAgents;
import app.closeup.tenants.ui.FrontDoorForm;
import app.closeup.ui.Proof;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;

/** Adds a passkey in up to three steps: name it, have the device make it, keep the recovery codes. */
public class PasskeySetup extends Div {

    private final TextField name = new TextField(getTranslation("tenants.passkey.name"));
    private final PasskeyAsker browser = new PasskeyAsker();
    private final FrontDoorForm form = new FrontDoorForm(getTranslation("tenants.passkey.make"), () -> {});
    private final Passkeys passkeys;
    private final Sites sites;
    private final Runnable added;
    private final Runnable done;

    /**
     * @param proof asks who it is, where that is needed
     * @param added runs when the passkey counts, while recovery codes may still be to be shown
     * @param done runs when the person has kept them
     */
    public PasskeySetup(Passkeys passkeys, Sites sites, Proof proof, Runnable added, Runnable done) {
        this.passkeys = passkeys;
        this.sites = sites;
        this.added = added;
        this.done = done;
        name.setMaxLength(Passkeys.LONGEST_NAME);
        name.setHelperText(getTranslation("tenants.passkey.name.help"));
        name.setValue(device());
        form.add(name, "off", typed -> !typed.isBlank(), "tenants.passkey.name.needed");
        form.whenPressed(() -> proof.then(this::make));
        addClassName("passkey-setup");
        add(form, browser);
    }

    private void make() {
        var begun = passkeys.begin(sites.of(VaadinServletRequest.getCurrent()));
        browser.make(begun.json(), answer -> take(begun, answer), problem -> form.refuse(getTranslation(problem)));
    }

    private void take(NewPasskey begun, String answer) {
        try {
            var codes = passkeys.add(begun, name.getValue(), answer);
            added.run();
            if (codes.isEmpty()) {
                done.run();
            } else {
                show(codes);
            }
        } catch (PasskeyRefusedException refused) {
            form.refuse(getTranslation(refused.why().messageKey()));
        }
    }

    private void show(List<String> codes) {
        removeAll();
        add(new RecoveryCodesList(codes), new FrontDoorForm(getTranslation("tenants.recovery.kept"), done));
    }

    /** What the person may call it, as a beginning. */
    private String device() {
        var agent = Objects.requireNonNullElse(VaadinServletRequest.getCurrent().getHeader(HttpHeaders.USER_AGENT), "");
        return UserAgents.browser(agent)
                .flatMap(program -> UserAgents.system(agent)
                        .map(system -> getTranslation("tenants.sessions.device", program, system)))
                .orElse("");
    }
}
