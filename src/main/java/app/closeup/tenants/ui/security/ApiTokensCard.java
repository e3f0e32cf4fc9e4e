package app.closeup.tenants.ui.security;

import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.tokens.ApiToken;
import app.closeup.tenants.tokens.ApiTokens;
import app.closeup.tenants.ui.roles.RoleWords;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Confirm;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;

/** A person's keys for programs. */
public class ApiTokensCard extends Div {

    private final UnorderedList list = new UnorderedList();
    private final ApiTokens tokens;
    private final Roles roles;
    private final Formats formats;

    public ApiTokensCard(ApiTokens tokens, Roles roles, Proof proof, Formats formats) {
        this.tokens = tokens;
        this.roles = roles;
        this.formats = formats;
        list.addClassName("settings-list");
        var why = new Paragraph(getTranslation("tenants.tokens.why"));
        why.addClassName("muted");
        var make = new Button(
                getTranslation("tenants.tokens.new"), _ -> new ApiTokenDialog(tokens, roles, proof, this::show).open());
        addClassName("settings-card");
        add(new Card(getTranslation("tenants.tokens.card")).body(why, list, make));
    }

    public void show() {
        list.removeAll();
        var known = roles.all();
        tokens.mine().forEach(token -> list.add(line(token, known)));
    }

    private ListItem line(ApiToken token, List<Role> known) {
        var used = token.lastUsedAt() == null
                ? getTranslation("tenants.tokens.never-used")
                : getTranslation("tenants.tokens.used", formats.ago(token.lastUsedAt()));
        var about =
                new Span(getTranslation("tenants.tokens.about", token.ending(), formats.date(token.expiresAt()), used));
        about.addClassNames("small", "muted");
        var scope = new Span(getTranslation(
                "tenants.tokens.scope",
                known.stream()
                        .filter(role -> token.roles().contains(role.id()))
                        .map(RoleWords::of)
                        .collect(Collectors.joining(", "))));
        scope.addClassNames("small", "muted");
        var words = new Div(new Span(token.name()), scope, about);
        words.addClassName("settings-words");
        var revoke = new Button(
                getTranslation("tenants.tokens.revoke"),
                _ -> Confirm.irreversible(
                                getTranslation("tenants.tokens.revoke.title", token.name()),
                                getTranslation("tenants.tokens.revoke.consequence"),
                                getTranslation("tenants.tokens.revoke"),
                                () -> revoke(token))
                        .open());
        revoke.setAriaLabel(getTranslation("tenants.tokens.revoke-label", token.name()));
        revoke.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new ListItem(words, revoke);
    }

    private void revoke(ApiToken token) {
        tokens.revoke(token.id());
        Toast.show(getTranslation("tenants.tokens.revoked", token.name()));
        show();
    }
}
