package app.closeup.tenants.ui.people;

import app.closeup.tenants.ui.SettingsTabs;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The way into the settings: the first of their pages. */
@Route("settings")
@PageTitle("tenants.settings.title")
@Menu(order = 900, title = "tenants.settings.title", icon = "settings")
@PermitAll
class SettingsView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(SettingsTabs.first());
    }
}
