package app.closeup.tenants.signin;

import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.factors.SecondFactor;
import app.closeup.tenants.sessions.Arrivals;
import app.closeup.tenants.sessions.HalfwayDoor;
import app.closeup.tenants.sessions.SessionCheck;
import app.closeup.tenants.sessions.SignInSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the code that follows the password. A wrong one leaves the person where they are: halfway in. */
public class SecondFactorFilter extends AbstractAuthenticationProcessingFilter {

    private final SecondFactor factor;
    private final SessionCheck check;
    private final Clock clock;

    public SecondFactorFilter(SecondFactor factor, SessionCheck check, Arrivals arrivals, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + HalfwayDoor.PAGE));
        this.factor = factor;
        this.check = check;
        this.clock = clock;
        setAuthenticationManager(authentication -> authentication);
        setSessionAuthenticationStrategy(arrivals.withNewSessionId());
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var half = HalfSignedIn.current().orElseThrow(() -> new BadCredentialsException("Nobody is halfway in"));
        var session = SignInSession.current().orElseThrow(() -> new BadCredentialsException("Nobody is halfway in"));
        var typed = request.getParameter("code");
        if (typed == null || !factor.accepts(half.identity(), typed)) {
            throw new BadCredentialsException("Wrong code");
        }
        return check.seat(half.identity(), half.company(), session.strengthened(clock.instant()))
                .orElseThrow(() -> new BadCredentialsException("A member no more"));
    }
}
