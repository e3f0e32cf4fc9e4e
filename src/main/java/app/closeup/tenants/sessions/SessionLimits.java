package app.closeup.tenants.sessions;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Access;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether the signed-in person may still be: sessions end when nothing is done in them, after a
 * fixed time whatever is done in them, when the password changes, and when
 * the person leaves the company; a changed role counts at once, and so does a second factor that is asked for,
 * and a session that was ended from elsewhere.
 */
public class SessionLimits extends OncePerRequestFilter {

    private static final List<String> FILES = List.of("/VAADIN/static/", "/VAADIN/build/", "/closeup/", "/webjars/");

    /** Names the parameter by which Vaadin tells its requests apart. */
    private static final String KIND = "v-r";

    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");
    private static final String LATEST_ACT = SessionLimits.class.getName() + ".latestAct";

    private final SessionCheck check;
    private final Clock clock;

    SessionLimits(SessionCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** Files alone are for everybody: Vaadin knows its own requests by their parameter, wherever they are sent to. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isFile(request);
    }

    static boolean isFile(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getParameter(KIND) == null
                && FILES.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null) {
            switch (authentication.getPrincipal()) {
                case SignedIn person ->
                    judge(request, authentication, person.identity(), person.tenant(), person.access());
                case HalfSignedIn half -> judge(request, authentication, half.identity(), half.company(), Access.NONE);
                case null, default -> {}
            }
        }
        chain.doFilter(request, response);
    }

    private void judge(
            HttpServletRequest request, Authentication before, IdentityId identity, TenantId company, Access known) {
        var now = SignInSession.of(before)
                .filter(_ -> !idleForTooLong(request, clock.instant()))
                .flatMap(session -> check.still(identity, company, known, session, isAct(request)));
        if (now.isEmpty()) {
            end(request);
        } else if (!Objects.equals(now.get().getPrincipal(), before.getPrincipal())) {
            if (now.get().getPrincipal() instanceof HalfSignedIn) {
                closeOpenPages(request);
            }
            replace(request, now.get());
        }
    }

    /** An open page reports that it is there, every few minutes, and listens: neither is anything that a person did. */
    private static boolean idleForTooLong(HttpServletRequest request, Instant now) {
        var session = request.getSession();
        var latest = session.getAttribute(LATEST_ACT) instanceof Instant act ? act : now;
        if (isAct(request)) {
            session.setAttribute(LATEST_ACT, now);
        }
        var limit = session.getMaxInactiveInterval();
        return limit > 0 && !latest.plusSeconds(limit).isAfter(now);
    }

    private static boolean isAct(HttpServletRequest request) {
        return !BY_ITSELF.contains(String.valueOf(request.getParameter(KIND)));
    }

    /** They hold what the person may not see until the factor is shown: they end with the session that they belong to. */
    private static void closeOpenPages(HttpServletRequest request) {
        request.getSession().invalidate();
        request.getSession(true);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static void replace(HttpServletRequest request, Authentication current) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(current);
        SecurityContextHolder.setContext(context);
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
