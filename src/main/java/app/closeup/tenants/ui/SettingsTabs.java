package app.closeup.tenants.ui;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.ui.kit.CurrentInView;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** The pages of the settings, above each of them: what they are about, and the pages about that. */
public class SettingsTabs extends Nav {

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("you", List.of("profile")),
            new Subject("staff", List.of("people", "teams", "roles")),
            new Subject("firm", List.of("company", "hours")),
            new Subject("safety", List.of("security", "single-sign-on", "audit")),
            new Subject("stock", List.of("data", "sample-data")));

    public SettingsTabs(String current) {
        addClassName("settings-tabs");
        getElement().setAttribute("aria-label", getTranslation("tenants.settings.title"));
        var subjects = new Div();
        subjects.addClassName("settings-subjects");
        var pages = new Div();
        pages.addClassName("settings-pages");
        for (var subject : SUBJECTS) {
            var open = subject.pages().stream().filter(SettingsTabs::mayOpen).toList();
            if (open.isEmpty()) {
                continue;
            }
            var here = open.contains(current);
            subjects.add(link(open.getFirst(), "tenants.settings.about." + subject.key(), here, "true"));
            if (here && open.size() > 1) {
                open.forEach(page -> pages.add(link(page, "tenants.settings." + page, page.equals(current), "page")));
            }
        }
        CurrentInView.keep(subjects);
        add(subjects);
        if (pages.getComponentCount() > 0) {
            CurrentInView.keep(pages);
            add(pages);
        }
    }

    private Anchor link(String page, String key, boolean here, String current) {
        var link = new Anchor("settings/" + page, getTranslation(key));
        if (here) {
            link.getElement().setAttribute("aria-current", current);
        }
        return link;
    }

    /** The first page of the settings that the person may open, but for their own profile; that, where there is none. */
    public static String first() {
        return SUBJECTS.stream()
                .skip(1)
                .flatMap(subject -> subject.pages().stream())
                .filter(SettingsTabs::mayOpen)
                .findFirst()
                .map(page -> "settings/" + page)
                .orElse("settings/profile");
    }

    private static boolean mayOpen(String page) {
        return switch (page) {
            case "people", "teams" -> SignedIn.may(TenantAreas.STAFF, Action.SEE);
            case "company", "hours" -> SignedIn.may(TenantAreas.SETTINGS, Action.SEE);
            case "roles" -> SignedIn.may(TenantAreas.ROLES, Action.SEE);
            case "audit" -> SignedIn.may(TenantAreas.AUDIT, Action.SEE);
            case "data" -> CompanyAccess.owns();
            case "security", "single-sign-on", "sample-data" -> SignedIn.may(TenantAreas.SETTINGS, Action.EDIT);
            default -> true;
        };
    }

    /** What several pages are about; the first that the person may open stands for it. */
    private record Subject(String key, List<String> pages) {}
}
