package app.closeup.tenants.signin;

import app.closeup.tenants.passkeys.PasskeyChallenge;
import app.closeup.tenants.passkeys.PasskeyRefusedException;
import app.closeup.tenants.passkeys.PasskeyRefusedException.Why;
import app.closeup.tenants.sessions.Arrivals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes a passkey that the browser has shown, as a form posts it. */
class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    private final Entry entry;

    PasskeyFilter(String path, Entry entry, Arrivals arrivals) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/" + path));
        this.entry = entry;
        setAuthenticationManager(authentication -> authentication);
        setSessionAuthenticationStrategy(arrivals.withNewSessionId());
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var shown = request.getParameter(PasskeyDoors.FIELD);
        return entry.enter(challenge(request.getSession(false)), shown == null ? "" : shown, request.getRemoteAddr());
    }

    /** The one that was made for this session, this once. */
    private static PasskeyChallenge challenge(@Nullable HttpSession session) {
        if (session != null && session.getAttribute(PasskeyDoors.CHALLENGE) instanceof PasskeyChallenge kept) {
            session.removeAttribute(PasskeyDoors.CHALLENGE);
            return kept;
        }
        throw new PasskeyRefusedException(Why.OUTDATED);
    }

    /** Where it leads. */
    @FunctionalInterface
    interface Entry {

        Authentication enter(PasskeyChallenge challenge, String shown, String address);
    }
}
