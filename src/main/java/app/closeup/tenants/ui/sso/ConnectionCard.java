package app.closeup.tenants.ui.sso;

import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.sso.Connection;
import app.closeup.tenants.sso.ConnectionDraft;
import app.closeup.tenants.sso.Connections;
import app.closeup.tenants.ui.Notice;
import app.closeup.tenants.ui.Waiting;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.CopyLine;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Tag;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which provider, and what it knows us by. */
class ConnectionCard extends Div {

    private final TextField issuer = new TextField(getTranslation("tenants.sso.issuer"));
    private final TextField clientId = new TextField(getTranslation("tenants.sso.client-id"));
    private final PasswordField secret = new PasswordField(getTranslation("tenants.sso.secret"));
    private final TextField emailClaim = new TextField(getTranslation("tenants.sso.email-claim"));
    private final TextField nameClaim = new TextField(getTranslation("tenants.sso.name-claim"));
    private final ProvenForm form;
    private final Div state = new Div();
    private final Div answer = new Div();
    private final Button test = new Button(getTranslation("tenants.sso.test"), _ -> test());
    private final Button delete = new Button(getTranslation("tenants.sso.delete"), _ -> confirmDeletion());
    private final Connections connections;
    private final Proof proof;
    private final Runnable changed;

    ConnectionCard(Connections connections, Proof proof, Runnable changed) {
        this.connections = connections;
        this.proof = proof;
        this.changed = changed;
        form = new ProvenForm(getTranslation("tenants.sso.save"), proof, this::save, this::saved);
        issuer.setPlaceholder("https://");
        issuer.setHelperText(getTranslation("tenants.sso.issuer.help"));
        issuer.setRequiredIndicatorVisible(true);
        clientId.setRequiredIndicatorVisible(true);
        secret.getElement().setProperty("autocomplete", "off");
        secret.setRevealButtonVisible(false);
        emailClaim.setHelperText(getTranslation("tenants.sso.email-claim.help"));
        nameClaim.setHelperText(getTranslation("tenants.sso.name-claim.help"));
        answer.addClassName("sso-answer");
        test.setDisableOnClick(true);
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var words = new Paragraph(getTranslation("tenants.sso.connection.lead"));
        words.addClassName("muted");
        form.wide("issuer", issuer).field("clientId", clientId).field("secret", secret);
        form.form().section(getTranslation("tenants.sso.claims"));
        form.field("emailClaim", emailClaim).field("nameClaim", nameClaim);
        var buttons = new Div(test, delete);
        buttons.addClassName("settings-row");
        var card = new Card(getTranslation("tenants.sso.connection"))
                .beside(state)
                .body(
                        words,
                        new CopyLine(getTranslation("tenants.sso.redirect"), connections.redirectAddress()),
                        form.form(),
                        answer,
                        buttons);
        card.addClassName("settings-wide-card");
        add(card);
    }

    void show() {
        var connection = connections.find();
        state.removeAll();
        state.add(tag(connection.orElse(null)));
        answer.removeAll();
        test.setVisible(connection.isPresent());
        delete.setVisible(connection.isPresent());
        secret.clear();
        secret.setRequiredIndicatorVisible(connection.isEmpty());
        secret.setHelperText(
                getTranslation(connection.isPresent() ? "tenants.sso.secret.help.kept" : "tenants.sso.secret.help"));
        issuer.setValue(connection.map(Connection::issuer).orElse(""));
        clientId.setValue(connection.map(Connection::clientId).orElse(""));
        emailClaim.setValue(connection.map(Connection::emailClaim).orElse("email"));
        nameClaim.setValue(connection.map(Connection::nameClaim).orElse("name"));
    }

    private Tag tag(@Nullable Connection connection) {
        if (connection == null) {
            return Tag.plain(getTranslation("tenants.sso.state.none"));
        }
        return connection.rules().enabled()
                ? Tag.good(getTranslation("tenants.sso.state.on"))
                : Tag.plain(getTranslation("tenants.sso.state.off"));
    }

    private List<Form.Problem> save() {
        return Flaws.words(
                connections.save(new ConnectionDraft(
                        issuer.getValue(),
                        clientId.getValue(),
                        secret.getValue(),
                        emailClaim.getValue(),
                        nameClaim.getValue())),
                this);
    }

    private void saved() {
        Toast.show(getTranslation("tenants.sso.saved"));
        changed.run();
    }

    private void test() {
        answer.removeAll();
        try {
            answer.add(connections
                    .test()
                    .map(hitch -> Notice.problem(getTranslation(hitch.messageKey() + ".test")))
                    .orElseGet(() -> Notice.news(getTranslation("tenants.sso.test.good"))));
        } catch (TooManyAttemptsException refused) {
            answer.add(Notice.problem(Waiting.words(refused.seconds())));
        } finally {
            test.setEnabled(true);
        }
    }

    private void confirmDeletion() {
        Confirm.irreversible(
                        getTranslation("tenants.sso.delete.title"),
                        getTranslation("tenants.sso.delete.consequence"),
                        getTranslation("tenants.sso.delete"),
                        () -> proof.then(this::delete))
                .open();
    }

    private void delete() {
        connections.delete();
        form.form().pristine();
        Toast.show(getTranslation("tenants.sso.deleted"));
        changed.run();
    }
}
