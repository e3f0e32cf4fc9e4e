package app.closeup.tenants.ui.door;

import app.closeup.tenants.sessions.Arrivals;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.start.Showcase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Signs a visitor in to the showcase by one press; part of the doors only where there is a showcase. */
class LookAround extends AbstractAuthenticationProcessingFilter {

    static final String PATH = "look-around";

    private final Showcase showcase;
    private final Clock clock;

    LookAround(Showcase showcase, Arrivals arrivals, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + PATH));
        this.showcase = showcase;
        this.clock = clock;
        setAuthenticationManager(visitor -> visitor);
        setSessionAuthenticationStrategy(arrivals.withNewSessionId());
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setAuthenticationSuccessHandler(new SimpleUrlAuthenticationSuccessHandler("/"));
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        return showcase.visitor()
                .map(visitor -> SignInSession.begin(clock.instant()).seat(visitor))
                .orElseThrow(() -> new BadCredentialsException("There is no showcase"));
    }
}
