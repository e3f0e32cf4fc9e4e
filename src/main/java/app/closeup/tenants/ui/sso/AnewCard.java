package app.closeup.tenants.ui.sso;

import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.sso.Connections;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Form;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;

/** A colleague whose account at the provider was made anew is somebody else to it: here they are let in all the same. */
class AnewCard extends Div {

    private final EmailField email = new EmailField(getTranslation("tenants.sso.anew.email"));
    private final Connections connections;

    AnewCard(Connections connections, Proof proof) {
        this.connections = connections;
        var words = new Paragraph(getTranslation("tenants.sso.anew.lead"));
        words.addClassName("muted");
        var form = new ProvenForm(getTranslation("tenants.sso.anew.forget"), proof, this::forget, this::forgotten)
                .field("email", email)
                .form()
                .byEnter();
        var card = new Card(getTranslation("tenants.sso.anew")).body(words, form);
        card.addClassName("settings-wide-card");
        add(card);
    }

    private List<Form.Problem> forget() {
        if (!EmailAddress.valid(email.getValue())) {
            return List.of(new Form.Problem("email", getTranslation("tenants.email.wrong")));
        }
        return connections.forget(email.getValue())
                ? List.of()
                : List.of(new Form.Problem("email", getTranslation("tenants.sso.anew.unknown")));
    }

    private void forgotten() {
        Toast.show(getTranslation("tenants.sso.anew.forgotten", email.getValue()));
        email.clear();
    }
}
