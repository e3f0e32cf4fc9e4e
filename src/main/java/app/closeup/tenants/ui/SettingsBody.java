package app.closeup.tenants.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** What stands below the title of a page of the settings: the tabs, then its cards. */
@StyleSheet("closeup/front-door.css")
@StyleSheet("closeup/settings.css")
@StyleSheet("closeup/staff.css")
public class SettingsBody extends Div {

    public SettingsBody(String page) {
        addClassNames("page-body", "settings");
        add(new SettingsTabs(page));
    }
}
