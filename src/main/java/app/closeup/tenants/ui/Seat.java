package app.closeup.tenants.ui;

import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.sessions.Arrivals;
import app.closeup.tenants.sessions.SessionCheck;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.sso.Hitch;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Where the signed-in person sits: changes it within a session, without a new password. */
@Component
public class Seat {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SessionCheck check;
    private final Arrivals arrivals;
    private final Clock clock;

    Seat(SessionCheck check, Arrivals arrivals, Clock clock) {
        this.check = check;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * The person is at work as this one from now on. Where a company asks for more than they have shown, the next
     * request learns of it, and closes all that is open before it asks.
     */
    public void take(SignedIn person) {
        if (!opens(person)) {
            return;
        }
        keep(session().seat(person));
        closeOtherTabs();
    }

    /** Whether this session opens the person's company; where it does not, it leads to signing in for that. */
    public boolean opens(SignedIn person) {
        var hitch = hitch(person);
        hitch.ifPresent(why -> UI.getCurrent().getPage().setLocation("login?company=" + why.code()));
        return hitch.isEmpty();
    }

    /** As before, but the session counts from here: the password was just shown. */
    public void renew(SignedIn person, Instant since) {
        keep(session().renewed(since).seat(person));
    }

    /** The person has shown again who they are. */
    public void prove() {
        SignedIn.current()
                .ifPresent(person -> keep(session().provenAgain(clock.instant()).seat(person)));
    }

    /** The person, signed in or halfway, has set up a second factor. */
    public void strengthen() {
        var stronger = session().strengthened(clock.instant());
        SignedIn.current().ifPresent(person -> keep(stronger.seat(person)));
        HalfSignedIn.current()
                .flatMap(half -> check.seat(half.identity(), half.company(), stronger))
                .ifPresent(in -> {
                    VaadinServletRequest.getCurrent().getHttpServletRequest().changeSessionId();
                    keep(in);
                    arrivals.onAuthentication(
                            in,
                            VaadinServletRequest.getCurrent().getHttpServletRequest(),
                            VaadinServletResponse.getCurrent().getHttpServletResponse());
                });
    }

    private Optional<Hitch> hitch(SignedIn person) {
        if (!session().opens(person.tenant())) {
            return Optional.of(Hitch.OTHER_COMPANY);
        }
        return session().company() == null && check.onlyByProvider(person.identity(), person.tenant(), session())
                ? Optional.of(Hitch.PASSWORD)
                : Optional.empty();
    }

    private void keep(Authentication authentication) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(
                context,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
    }

    private SignInSession session() {
        return SignInSession.current().orElseGet(() -> SignInSession.begin(clock.instant()));
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
