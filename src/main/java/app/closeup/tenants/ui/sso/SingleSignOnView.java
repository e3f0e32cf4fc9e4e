package app.closeup.tenants.ui.sso;

import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.sso.Connections;
import app.closeup.tenants.sso.Domains;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.Formats;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Signing in by the company's own provider: the connection, the domains, and how both are used. */
@Route("settings/single-sign-on")
@PageTitle("tenants.sso.title")
@RolesAllowed("SETTINGS_EDIT")
class SingleSignOnView extends Div implements AfterNavigationObserver {

    private final ConnectionCard connection;
    private final DomainsCard domains;
    private final UseCard use;

    SingleSignOnView(Connections connections, Domains domains, Roles roles, Proof proof, Formats formats) {
        this.connection = new ConnectionCard(connections, proof, this::show);
        this.domains = new DomainsCard(domains, proof, formats);
        this.use = new UseCard(connections, roles, proof, this::show);
        var body = new SettingsBody("single-sign-on");
        body.add(this.connection, this.domains, this.use, new AnewCard(connections, proof));
        addClassName("page");
        add(new PageHeader(getTranslation("tenants.sso.title")).subtitle(getTranslation("tenants.sso.lead")), body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
        domains.show();
    }

    private void show() {
        connection.show();
        use.show();
    }
}
