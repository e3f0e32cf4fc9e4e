package app.closeup.tenants.ui.sso;

import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.sso.Connection;
import app.closeup.tenants.sso.Connections;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;

/** On or off, for whom, and who gets a place by it. */
class UseCard extends Div {

    private final Checkbox enabled = box("tenants.sso.rules.enabled");
    private final Checkbox required = box("tenants.sso.rules.required");
    private final Checkbox factorTrusted = box("tenants.sso.rules.factor-trusted");
    private final Checkbox letsIn = box("tenants.sso.rules.lets-in");
    private final Select<Role> role = new Select<>();
    private final ProvenForm form;
    private final Paragraph first = new Paragraph(getTranslation("tenants.sso.rules.connection-first"));
    private final Connections connections;
    private final Roles roles;
    private final Runnable changed;

    UseCard(Connections connections, Roles roles, Proof proof, Runnable changed) {
        this.connections = connections;
        this.roles = roles;
        this.changed = changed;
        form = new ProvenForm(getTranslation("tenants.sso.rules.save"), proof, this::save, this::saved);
        first.addClassName("muted");
        role.setLabel(getTranslation("tenants.sso.rules.role"));
        role.setItemLabelGenerator(one -> one == null ? "" : RoleWords.of(one));
        letsIn.addValueChangeListener(event -> role.setVisible(event.getValue()));
        form.wide("enabled", enabled)
                .wide("required", required)
                .wide("factorTrusted", factorTrusted)
                .wide("letsIn", letsIn)
                .field("role", role);
        var card = new Card(getTranslation("tenants.sso.rules")).body(first, form.form());
        card.addClassName("settings-wide-card");
        add(card);
    }

    void show() {
        var connection = connections.find();
        form.form().setVisible(connection.isPresent());
        first.setVisible(connection.isEmpty());
        var rules = connection.map(Connection::rules).orElse(Connection.Rules.AT_FIRST);
        var givable = roles.all().stream()
                .filter(one -> !one.id().equals(PredefinedRole.OWNER.id()))
                .filter(one -> !one.id().equals(PredefinedRole.BASELINE.id()))
                .toList();
        role.setItems(givable);
        enabled.setValue(rules.enabled());
        required.setValue(rules.required());
        factorTrusted.setValue(rules.factorTrusted());
        letsIn.setValue(rules.letsIn());
        role.setVisible(rules.letsIn());
        role.setValue(givable.stream()
                .filter(one -> one.id().equals(rules.role()))
                .findFirst()
                .orElse(null));
    }

    private List<Form.Problem> save() {
        return Flaws.words(
                connections.decide(new Connection.Rules(
                        enabled.getValue(),
                        required.getValue(),
                        factorTrusted.getValue(),
                        letsIn.getValue(),
                        chosen().orElse(null))),
                this);
    }

    private void saved() {
        Toast.show(getTranslation("tenants.sso.rules.saved"));
        changed.run();
    }

    private Optional<RoleId> chosen() {
        return role.getOptionalValue().map(Role::id);
    }

    private Checkbox box(String key) {
        var box = new Checkbox(getTranslation(key));
        box.setHelperText(getTranslation(key + ".help"));
        return box;
    }
}
