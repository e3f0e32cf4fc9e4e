package app.closeup.tenants.ui.security;

import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.SignInRules;
import app.closeup.tenants.passkeys.Passkey;
import app.closeup.tenants.passkeys.Passkeys;
import app.closeup.tenants.passkeys.Sites;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.ui.Seat;
import app.closeup.tenants.ui.SmallButton;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** A person's passkeys: added, renamed, taken away. */
public class PasskeysCard extends Div {

    private final Passkeys passkeys;
    private final Authenticators authenticators;
    private final SignInRules rules;
    private final Sites sites;
    private final Proof proof;
    private final Seat seat;
    private final Formats formats;
    private Runnable changed = () -> {};

    public PasskeysCard(
            Passkeys passkeys,
            Authenticators authenticators,
            SignInRules rules,
            Sites sites,
            Proof proof,
            Seat seat,
            Formats formats) {
        this.passkeys = passkeys;
        this.authenticators = authenticators;
        this.rules = rules;
        this.sites = sites;
        this.proof = proof;
        this.seat = seat;
        this.formats = formats;
        addClassName("settings-card");
    }

    /** What else is to be read anew when a passkey came or went. */
    public void whenChanged(Runnable changed) {
        this.changed = changed;
    }

    /** Reads anew what the person has. */
    public void show() {
        removeAll();
        if (!SignInSession.isOwn()) {
            add(new Card(getTranslation("tenants.passkey.card")).body(muted("tenants.sso.own-sign-in")));
            return;
        }
        var mine = passkeys.mine();
        var state = authenticators.state();
        var onlyFactor = !state.enrolled();
        var card = new Card(getTranslation("tenants.passkey.card"));
        var add = new Button(getTranslation("tenants.passkey.add"), _ -> add());
        var buttons = new Div(add);
        buttons.addClassName("settings-row");
        if (mine.isEmpty()) {
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.body(muted("tenants.passkey.why"));
        } else {
            card.beside(Tag.good(getTranslation("tenants.factor.on")))
                    .body(muted("tenants.passkey.how"), list(mine, onlyFactor));
        }
        if (mine.size() >= Passkeys.MOST) {
            add.setEnabled(false);
            card.body(new Paragraph(getTranslation("tenants.passkey.most", Passkeys.MOST)));
        }
        if (!mine.isEmpty() && onlyFactor) {
            card.body(AuthenticatorCard.codesLeft(state.recoveryCodesLeft()));
            buttons.add(new Button(getTranslation("tenants.factor.new-codes"), _ -> proof.then(this::renewCodes)));
        }
        add(card.body(buttons));
    }

    private UnorderedList list(List<Passkey> mine, boolean onlyFactor) {
        var list = new UnorderedList();
        list.addClassName("settings-list");
        mine.forEach(passkey -> list.add(line(passkey, onlyFactor && mine.size() == 1)));
        return list;
    }

    private ListItem line(Passkey passkey, boolean last) {
        var used = passkey.lastUsedAt() == null
                ? getTranslation("tenants.passkey.never-used")
                : getTranslation("tenants.passkey.used", formats.ago(passkey.lastUsedAt()));
        var about = new Span(getTranslation("tenants.passkey.about", formats.date(passkey.createdAt()), used));
        about.addClassNames("small", "muted");
        var words = new Div(new Span(passkey.name()), about);
        words.addClassName("settings-words");
        var rename = new SmallButton(
                        getTranslation("tenants.passkey.rename"),
                        () -> new PasskeyRename(passkey, passkeys, this::show).open())
                .about(passkey.name());
        var remove = new SmallButton(getTranslation("tenants.passkey.remove"), () -> confirmRemoval(passkey, last))
                .about(passkey.name());
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var acts = new Div(rename, remove);
        acts.addClassName("settings-row");
        return new ListItem(words, acts);
    }

    private void add() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("tenants.passkey.add"));
        dialog.setWidth("440px");
        dialog.setCloseOnOutsideClick(false);
        var cancel = new Button(getTranslation("tenants.proof.cancel"), _ -> dialog.close());
        dialog.getFooter().add(cancel);
        dialog.add(new PasskeySetup(
                passkeys,
                sites,
                proof,
                () -> {
                    dialog.getFooter().remove(cancel);
                    seat.strengthen();
                    refresh();
                },
                () -> {
                    dialog.close();
                    Toast.show(getTranslation("tenants.passkey.added"));
                }));
        dialog.open();
    }

    private void confirmRemoval(Passkey passkey, boolean last) {
        Confirm.irreversible(
                        getTranslation("tenants.passkey.remove.title", passkey.name()),
                        getTranslation(consequence(last)),
                        getTranslation("tenants.passkey.remove"),
                        () -> proof.then(() -> remove(passkey)))
                .open();
    }

    private String consequence(boolean last) {
        if (!last) {
            return "tenants.passkey.remove.consequence";
        }
        return rules.secondFactorRequired() ? "tenants.passkey.remove.last.required" : "tenants.passkey.remove.last";
    }

    private void remove(Passkey passkey) {
        passkeys.remove(passkey.id());
        refresh();
        Toast.show(getTranslation("tenants.passkey.removed", passkey.name()));
    }

    private void renewCodes() {
        new RecoveryCodesDialog(authenticators.renewRecoveryCodes()).open();
        refresh();
    }

    private void refresh() {
        show();
        changed.run();
    }

    private Paragraph muted(String key) {
        var paragraph = new Paragraph(getTranslation(key));
        paragraph.addClassName("muted");
        return paragraph;
    }
}
