package app.closeup.tenants.ui.roles;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.Links;
import app.closeup.ui.kit.PageHeader;
import app.closeup.ui.kit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All roles: those that every company has, and its own. */
@Route("settings/roles")
@PageTitle("tenants.roles.title")
@RolesAllowed("ROLES_SEE")
class RolesView extends Div implements AfterNavigationObserver {

    private final UnorderedList predefined = new UnorderedList();
    private final UnorderedList own = new UnorderedList();
    private final Paragraph noOwn = new Paragraph(getTranslation("tenants.roles.own.none"));
    private final Roles roles;
    private final RoleHolders holders;
    private final Proof proof;

    RolesView(Roles roles, RoleHolders holders, Proof proof) {
        this.roles = roles;
        this.holders = holders;
        this.proof = proof;
        predefined.addClassName("settings-list");
        own.addClassName("settings-list");
        noOwn.addClassNames("small", "muted");
        var header =
                new PageHeader(getTranslation("tenants.roles.title")).subtitle(getTranslation("tenants.roles.lead"));
        if (SignedIn.may(TenantAreas.ROLES, Action.EDIT)) {
            var add = new Button(getTranslation("tenants.roles.new"), _ -> ask());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(add);
        }
        var body = new SettingsBody("roles");
        body.add(
                new Card(getTranslation("tenants.roles.predefined")).body(predefined),
                new Card(getTranslation("tenants.roles.own")).body(noOwn, own));
        addClassName("page");
        add(header, body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        predefined.removeAll();
        own.removeAll();
        var all = roles.all();
        var counts = holders.count(all.stream()
                .filter(role -> role.predefined() != PredefinedRole.BASELINE)
                .map(Role::id)
                .toList());
        for (var role : all) {
            (role.predefined() == null ? own : predefined).add(row(role, counts.get(role.id())));
        }
        noOwn.setVisible(own.getChildren().findAny().isEmpty());
    }

    private void ask() {
        new RoleDialog(roles, proof, null, id -> getUI().ifPresent(ui -> Links.open(ui, RoleView.route(id)))).open();
    }

    /** @param count of those who have it; null where everybody does */
    private ListItem row(Role role, @Nullable Integer count) {
        var detail = new Span(description(role));
        detail.addClassNames("small", "muted");
        var words = new Div(Links.to(RoleView.route(role.id()), RoleWords.of(role)), detail);
        words.addClassName("settings-words");
        var row = new ListItem(words);
        if (role.predefined() != null && role.version() > 0) {
            row.add(Tag.info(getTranslation("tenants.roles.changed")));
        }
        if (count != null) {
            row.add(Links.to(
                    "settings/people?role=" + role.id(),
                    getTranslation(
                            count < RoleHolders.MOST_COUNTED ? "tenants.roles.holders" : "tenants.roles.holders.many",
                            count)));
        }
        return row;
    }

    private String description(Role role) {
        if (role.predefined() != null) {
            return getTranslation(role.predefined().labelKey() + ".lead");
        }
        var areas = List.copyOf(role.rights().reaches().keySet());
        return getTranslation("tenants.roles.areas", areas.size());
    }
}
