package app.closeup.tenants.ui.company;

import app.closeup.tenants.start.Samples;
import app.closeup.tenants.ui.SettingsBody;
import app.closeup.ui.kit.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Sample data, when the checklist is put away. */
@Route("settings/sample-data")
@PageTitle("tenants.settings.sample-data")
@RolesAllowed("SETTINGS_EDIT")
class SampleDataView extends Div {

    SampleDataView(Samples samples) {
        var panel = new SamplePanel(samples);
        panel.addClassNames("card", "card-body", "settings-card");
        var body = new SettingsBody("sample-data");
        body.add(panel);
        addClassName("page");
        add(new PageHeader(getTranslation("tenants.settings.sample-data")), body);
    }
}
