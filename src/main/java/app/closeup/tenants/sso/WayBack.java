package app.closeup.tenants.sso;

import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.sessions.Arrivals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes whoever comes back from their company's provider in: as one of the company's, never as the provider's. */
final class WayBack extends AbstractAuthenticationProcessingFilter {

    private static final String PATH = "/" + CompanySignIn.BACK;

    private final HttpSessionOAuth2AuthorizationRequestRepository requests =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final Registrations registrations;
    private final OidcAuthorizationCodeAuthenticationProvider provider;
    private final Admission admission;
    private final Arrivals arrivals;

    WayBack(
            Registrations registrations,
            OidcAuthorizationCodeAuthenticationProvider provider,
            Admission admission,
            Arrivals arrivals) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, PATH + "{company}"));
        this.registrations = registrations;
        this.provider = provider;
        this.admission = admission;
        this.arrivals = arrivals;
        setAuthenticationManager(authentication -> authentication);
        setSessionAuthenticationStrategy(arrivals.withNewSessionId());
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var asked = requests.removeAuthorizationRequest(request, response);
        var id = request.getServletPath().substring(PATH.length());
        if (asked == null || !id.equals(asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
            throw new HitchException(Hitch.OUTDATED);
        }
        var error = request.getParameter(OAuth2ParameterNames.ERROR);
        if (error != null) {
            throw new HitchException(Hitches.sentBack(error));
        }
        var code = request.getParameter(OAuth2ParameterNames.CODE);
        if (code == null) {
            throw new HitchException(Hitch.CODE_REFUSED);
        }
        var before = SecurityContextHolder.getContext().getAuthentication();
        var seat =
                asNobody(() -> seat(id, asked, code, Admission.Before.of(before).orElse(null)));
        if (before != null && !isSame(before, seat)) {
            leave(request, before);
        }
        return seat;
    }

    private Authentication seat(
            String id, OAuth2AuthorizationRequest asked, String code, Admission.@Nullable Before before) {
        var company = Registrations.company(id).orElseThrow(() -> new HitchException(Hitch.OFF));
        var registration = Optional.ofNullable(registrations.findByRegistrationId(id))
                .orElseThrow(() -> new HitchException(Hitch.OFF));
        return admission.admit(
                company,
                user(registration, asked, code),
                before,
                asked.getAdditionalParameters().containsKey(WayOut.MAX_AGE));
    }

    private OidcUser user(ClientRegistration registration, OAuth2AuthorizationRequest asked, String code) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                .state(Objects.requireNonNull(asked.getState()))
                .build();
        var login = provider.authenticate(
                new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(asked, answer)));
        if (login != null && login.getPrincipal() instanceof OidcUser user) {
            return user;
        }
        throw new HitchException(Hitch.BAD_TOKEN);
    }

    /** Whoever is signed in here has no part in whom a provider vouches for. */
    private static Authentication asNobody(Supplier<Authentication> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static boolean isSame(Authentication before, Authentication after) {
        return before.getPrincipal() instanceof SignedIn one
                && after.getPrincipal() instanceof SignedIn other
                && one.identity().equals(other.identity())
                && one.tenant().equals(other.tenant());
    }

    /** Pages that are open show what another person, or another company, had before them: they end. */
    private void leave(HttpServletRequest request, Authentication before) {
        if (before.getPrincipal() instanceof SignedIn || before.getPrincipal() instanceof HalfSignedIn) {
            arrivals.noteLeaving(before);
            request.getSession().invalidate();
            request.getSession(true);
        }
    }
}
