package app.closeup.tenants.ui;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.signin.SignInSession;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Where the signed-in person sits: changes it within a session, without a new password. */
@Component
class Seat {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    Seat(Clock clock) {
        this.clock = clock;
    }

    /** The person is at work as this one from now on; the time of signing in stays. */
    void take(SignedIn person) {
        take(person, since());
        closeOtherTabs();
    }

    /** As before, but the session counts from here: the password was just shown. */
    void renew(SignedIn person, Instant since) {
        take(person, since);
    }

    private void take(SignedIn person, Instant since) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignInSession.of(person, since));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(
                context,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    private Instant since() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getDetails() instanceof SignInSession session
                ? session.since()
                : clock.instant();
    }

    /** They show the company that was left; what is typed there must not land in the one entered. */
    private static void closeOtherTabs() {
        for (var tab : List.copyOf(VaadinSession.getCurrent().getUIs())) {
            if (!tab.equals(UI.getCurrent())) {
                tab.getPage().setLocation(".");
                tab.push();
                tab.close();
            }
        }
    }
}
