package app.closeup.tenants.ui.security;

import app.closeup.tenants.factors.SignInRules;
import app.closeup.tenants.ui.Notice;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Whether all who work for the company need a second factor. */
class RulesCard extends Div {

    private final Checkbox required = new Checkbox(getTranslation("tenants.security.rules.required"));
    private final Div refusal = new Div();
    private final SignInRules rules;
    private final Proof proof;

    RulesCard(SignInRules rules, Proof proof) {
        this.rules = rules;
        this.proof = proof;
        var why = new Paragraph(getTranslation("tenants.security.rules.why"));
        why.addClassName("muted");
        required.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                var wanted = event.getValue();
                required.setValue(!wanted);
                ask(wanted);
            }
        });
        addClassName("settings-card");
        add(new Card(getTranslation("tenants.security.rules")).body(why, required, refusal));
    }

    void show() {
        required.setValue(rules.secondFactorRequired());
    }

    private void ask(boolean wanted) {
        refusal.removeAll();
        var obstacle = wanted ? rules.obstacle() : Optional.<String>empty();
        if (obstacle.isPresent()) {
            refuse(obstacle.get());
        } else if (wanted) {
            Confirm.farReaching(
                            getTranslation("tenants.security.rules.confirm.title"),
                            getTranslation("tenants.security.rules.confirm.text", rules.withoutSecondFactor()),
                            getTranslation("tenants.security.rules.confirm.act"),
                            () -> proof.then(() -> decide(true)))
                    .open();
        } else {
            proof.then(() -> decide(false));
        }
    }

    private void refuse(String messageKey) {
        refusal.add(
                Notice.problem(getTranslation(messageKey)),
                new Anchor("settings/profile", getTranslation("tenants.security.rules.set-up")));
    }

    private void decide(boolean wanted) {
        var obstacle = rules.requireSecondFactor(wanted);
        if (obstacle.isPresent()) {
            refuse(obstacle.get());
        } else {
            Toast.show(getTranslation(
                    wanted ? "tenants.security.rules.is-required" : "tenants.security.rules.is-not-required"));
        }
        show();
    }
}
