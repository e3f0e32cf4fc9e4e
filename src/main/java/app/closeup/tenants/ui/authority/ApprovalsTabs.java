package app.closeup.tenants.ui.authority;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.authority.AuthorityAreas;
import app.closeup.tenants.rights.Action;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** The pages about authority, above each of them. */
class ApprovalsTabs extends Nav {

    static final String LOG = "approvals/log";
    static final String LIMITS = "approvals/limits";
    static final String REVIEW = "approvals/review";
    static final String HOME = "approvals";

    ApprovalsTabs(String current) {
        addClassName("page-tabs");
        getElement().setAttribute("aria-label", getTranslation("authority.title"));
        var sees = SignedIn.may(AuthorityAreas.AUTHORITY, Action.SEE);
        for (var route : sees ? List.of(HOME, LOG, LIMITS, REVIEW) : List.of(HOME, LOG, LIMITS)) {
            var link = new Anchor(route, getTranslation("authority.tab." + route.substring(route.indexOf('/') + 1)));
            if (route.equals(current)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }

    /** Whether the person may change limits; the services check it again. */
    static boolean leads() {
        return SignedIn.may(AuthorityAreas.AUTHORITY, Action.EDIT);
    }
}
