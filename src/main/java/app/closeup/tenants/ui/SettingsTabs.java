package app.closeup.tenants.ui;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.List;

/** The pages of the settings, above each of them. */
public class SettingsTabs extends Nav {

    private static final List<String> PAGES_OF_ALL = List.of("people", "teams", "profile", "company", "hours");
    private static final List<String> PAGES =
            List.of("people", "teams", "profile", "company", "hours", "security", "sample-data");

    public SettingsTabs(String current) {
        addClassName("settings-tabs");
        getElement().setAttribute("aria-label", getTranslation("tenants.settings.title"));
        var administers = SignedIn.may(TenantAreas.SETTINGS, Action.EDIT);
        var pages = new ArrayList<>(administers ? PAGES : PAGES_OF_ALL);
        if (SignedIn.may(TenantAreas.ROLES, Action.SEE)) {
            pages.add(pages.indexOf("teams") + 1, "roles");
        }
        if (SignedIn.may(TenantAreas.AUDIT, Action.SEE)) {
            pages.add("audit");
        }
        if (CompanyAccess.owns()) {
            pages.add("data");
        }
        for (var page : pages) {
            var link = new Anchor("settings/" + page, getTranslation("tenants.settings." + page));
            if (page.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
