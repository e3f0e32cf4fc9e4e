package app.closeup.tenants.ui;

import app.closeup.tenants.start.Samples;
import app.closeup.ui.kit.Card;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Sample data, when the checklist is put away. */
@Route("settings/sample-data")
@PageTitle("tenants.settings.sample-data")
@RolesAllowed({"OWNER", "ADMIN"})
@StyleSheet("closeup/front-door.css")
@StyleSheet("closeup/settings.css")
class SampleDataView extends Div {

    SampleDataView(Samples samples) {
        var card = new Card(getTranslation("tenants.sample.title")).body(new SamplePanel(samples));
        card.addClassName("settings-card");
        addClassName("settings");
        add(new PageHeader(getTranslation("tenants.settings.sample-data")), new SettingsTabs("sample-data"), card);
    }
}
