package app.closeup.tenants.ui.sso;

import app.closeup.tenants.company.Flaw;
import app.closeup.ui.kit.Form;
import com.vaadin.flow.component.Component;
import java.util.List;

/** What a service found wrong, in words. */
final class Flaws {

    private Flaws() {}

    static List<Form.Problem> words(List<Flaw> flaws, Component screen) {
        return flaws.stream()
                .map(flaw -> new Form.Problem(
                        flaw.field(),
                        screen.getTranslation(
                                flaw.messageKey(), flaw.arguments().toArray())))
                .toList();
    }
}
