package app.closeup.tenants.access;

import app.closeup.tenants.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether the signed-in person may still be: sessions end after a fixed time whatever is done in
 * them, when the password changes, and when the person leaves the company; a changed role counts at once.
 */
public class SessionLimits extends OncePerRequestFilter {

    private final Standing standing;
    private final Clock clock;

    SessionLimits(Standing standing, Clock clock) {
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/VAADIN/static/") || path.startsWith("/closeup/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            var now = clock.instant();
            var still = SignInSession.of(authentication)
                    .flatMap(session -> standing.of(person, session.since(), now)
                            .map(current -> SignInSession.of(current, session.since())));
            if (still.isEmpty()) {
                end(request);
            } else if (!person.equals(still.get().getPrincipal())) {
                replace(request, still.get());
            }
        }
        chain.doFilter(request, response);
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
