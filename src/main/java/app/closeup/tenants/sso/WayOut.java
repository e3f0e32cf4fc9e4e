package app.closeup.tenants.sso;

import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.sessions.SignInSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends somebody to their company's provider, with a state, a nonce and a proof key of this session alone; if one of our
 * pages leads there. A link from elsewhere would change who is signed in without being asked: it leads to the page that
 * asks for the company.
 */
final class WayOut extends OncePerRequestFilter {

    static final String MAX_AGE = "max_age";

    private static final String COMPANY = "company";

    private final PathPatternRequestMatcher path =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/" + CompanySignIn.OUT + "{company}");
    private final HttpSessionOAuth2AuthorizationRequestRepository requests =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final Registrations registrations;
    private final Doorkeeper doorkeeper;
    private final AuthenticationFailureHandler refusal;

    WayOut(Registrations registrations, Doorkeeper doorkeeper, AuthenticationFailureHandler refusal) {
        this.registrations = registrations;
        this.doorkeeper = doorkeeper;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = path.matcher(request);
        if (!asked.isMatch()) {
            chain.doFilter(request, response);
            return;
        }
        if (!takeWay(request).equals(request.getServletPath().substring(1))) {
            response.sendRedirect(request.getContextPath() + "/" + CompanySignIn.PAGE);
            return;
        }
        try {
            doorkeeper.beforeCompanySignIn(request.getRemoteAddr());
            var company = String.valueOf(asked.getVariables().get(COMPANY));
            var authorization = resolver(request, company).resolve(request, company);
            if (authorization == null) {
                throw new HitchException(Hitch.OFF);
            }
            requests.saveAuthorizationRequest(authorization, request, response);
            response.sendRedirect(authorization.getAuthorizationRequestUri());
        } catch (HitchException | TooManyAttemptsException refused) {
            refusal.onAuthenticationFailure(request, response, refused);
        } catch (IllegalArgumentException _) {
            refusal.onAuthenticationFailure(request, response, new HitchException(Hitch.OFF));
        }
    }

    private DefaultOAuth2AuthorizationRequestResolver resolver(HttpServletRequest request, String company) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(authorization -> {
                    if (isInBy(company)) {
                        showAgain(authorization);
                    }
                    take(request.getSession())
                            .ifPresent(email -> authorization.additionalParameters(
                                    parameters -> parameters.put("login_hint", email)));
                }));
        return resolver;
    }

    /** Whoever is in by a provider and comes here again wants to show who they are, and not only that they were. */
    private static void showAgain(OAuth2AuthorizationRequest.Builder authorization) {
        authorization.additionalParameters(parameters -> {
            parameters.put("prompt", "login");
            parameters.put(MAX_AGE, "0");
        });
    }

    private static boolean isInBy(String company) {
        return SignInSession.current()
                .map(SignInSession::company)
                .filter(vouching -> vouching.toString().equals(company))
                .isPresent();
    }

    /** Good once. */
    private static String takeWay(HttpServletRequest request) {
        var session = request.getSession();
        var way = session.getAttribute(CompanyDoor.WAY);
        session.removeAttribute(CompanyDoor.WAY);
        return way instanceof String path ? path : "";
    }

    private static Optional<String> take(HttpSession session) {
        var typed = session.getAttribute(CompanyDoor.TYPED) instanceof String email && EmailAddress.valid(email)
                ? Optional.of(email.strip())
                : Optional.<String>empty();
        session.removeAttribute(CompanyDoor.TYPED);
        return typed;
    }
}
