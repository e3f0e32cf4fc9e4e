package app.closeup.tenants.ui.security;

import app.closeup.tenants.factors.SignInRules;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.ui.Proof;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How the company's staff has to sign in; for those who decide on it. */
@Route("settings/security")
@PageTitle("tenants.security.title")
@RolesAllowed("SETTINGS_EDIT")
class SecurityView extends Div implements AfterNavigationObserver {

    private final RulesCard rules;

    SecurityView(SignInRules rules, Proof proof) {
        this.rules = new RulesCard(rules, proof);
        var body = new SettingsBody("security");
        body.add(this.rules);
        addClassName("page");
        add(new PageHeader(getTranslation("tenants.security.title")), body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rules.show();
    }
}
