package app.closeup.tenants.ui.security;

import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.SignInRules;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.ui.Seat;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;

/** A person's app: set up, with its recovery codes, or taken away. */
public class AuthenticatorCard extends Div {

    private static final int FEW = 3;

    private final Authenticators authenticators;
    private final SignInRules rules;
    private final Proof proof;
    private final Seat seat;
    private Runnable changed = () -> {};

    public AuthenticatorCard(Authenticators authenticators, SignInRules rules, Proof proof, Seat seat) {
        this.authenticators = authenticators;
        this.rules = rules;
        this.proof = proof;
        this.seat = seat;
        addClassName("settings-card");
    }

    /** What else is to be read anew when the app came or went. */
    public void whenChanged(Runnable changed) {
        this.changed = changed;
    }

    /** Reads anew what the person has. */
    public void show() {
        removeAll();
        if (!SignInSession.isOwn()) {
            var own = new Paragraph(getTranslation("tenants.sso.own-sign-in"));
            own.addClassName("muted");
            add(new Card(getTranslation("tenants.factor.card")).body(own));
            return;
        }
        var state = authenticators.state();
        var card = new Card(getTranslation("tenants.factor.card"));
        if (state.enrolled()) {
            card.beside(Tag.good(getTranslation("tenants.factor.on")));
            var left = codesLeft(state.recoveryCodesLeft());
            var remove = button("tenants.factor.remove", this::confirmRemoval);
            remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
            card.body(left, row(button("tenants.factor.new-codes", () -> proof.then(this::renew)), remove));
        } else {
            var why = new Paragraph(getTranslation("tenants.factor.why"));
            why.addClassName("muted");
            var begin = button("tenants.factor.set-up", () -> proof.then(this::setUp));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.body(why, row(begin));
        }
        add(card);
    }

    static Paragraph codesLeft(int count) {
        var left = new Paragraph(I18NProvider.translate("tenants.factor.codes-left", count));
        left.addClassName(count <= FEW ? "warn" : "muted");
        return left;
    }

    private void setUp() {
        var dialog = dialog(getTranslation("tenants.factor.set-up"));
        dialog.add(new AuthenticatorSetup(
                authenticators,
                () -> {
                    seat.strengthen();
                    show();
                    changed.run();
                },
                () -> {
                    dialog.close();
                    Toast.show(getTranslation("tenants.factor.is-on"));
                }));
        dialog.open();
    }

    private void renew() {
        new RecoveryCodesDialog(authenticators.renewRecoveryCodes()).open();
        show();
    }

    private void confirmRemoval() {
        Confirm.irreversible(
                        getTranslation("tenants.factor.remove.title"),
                        getTranslation(
                                rules.secondFactorRequired()
                                        ? "tenants.factor.remove.required"
                                        : "tenants.factor.remove.consequence"),
                        getTranslation("tenants.factor.remove"),
                        () -> proof.then(() -> {
                            authenticators.remove();
                            show();
                            changed.run();
                            Toast.show(getTranslation("tenants.factor.removed"));
                        }))
                .open();
    }

    private static Dialog dialog(String title) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("440px");
        dialog.setCloseOnOutsideClick(false);
        return dialog;
    }

    private Button button(String key, Runnable act) {
        return new Button(getTranslation(key), _ -> act.run());
    }

    private static Component row(Component... components) {
        var row = new Div(components);
        row.addClassName("settings-row");
        return row;
    }
}
