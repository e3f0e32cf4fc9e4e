package app.closeup.tenants.sso;

import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.sessions.Arrivals;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The doors of signing in by a company's provider: out to it, and back in. */
@Component
public class CompanySignIn {

    public static final String PAGE = "company-sign-in";

    static final String OUT = PAGE + "/to/";
    static final String BACK = PAGE + "/from/";

    private final Registrations registrations;
    private final Admission admission;
    private final IdTokens idTokens;
    private final Outside outside;
    private final Doorkeeper doorkeeper;
    private final Arrivals arrivals;

    CompanySignIn(
            Registrations registrations,
            Admission admission,
            IdTokens idTokens,
            Outside outside,
            Doorkeeper doorkeeper,
            Arrivals arrivals) {
        this.registrations = registrations;
        this.admission = admission;
        this.idTokens = idTokens;
        this.outside = outside;
        this.doorkeeper = doorkeeper;
        this.arrivals = arrivals;
    }

    /**
     * Opens both doors.
     *
     * @param pages where people were going when they were sent to sign in
     * @param refusal what happens when it does not work
     */
    public void open(HttpSecurity http, RequestCache pages, AuthenticationFailureHandler refusal) {
        var success = new Arrived();
        success.setRequestCache(pages);
        var back = new WayBack(registrations, provider(), admission, arrivals);
        back.setAuthenticationSuccessHandler(success);
        back.setAuthenticationFailureHandler(refusal);
        http.addFilterAfter(new WayOut(registrations, doorkeeper, refusal), CsrfFilter.class)
                .addFilterAfter(back, CsrfFilter.class);
    }

    /** Without a leading slash. */
    static String start(TenantId company) {
        return OUT + company;
    }

    /** The hitch of a refusal, for the words on the sign-in page. */
    public static Hitch hitch(Throwable failure) {
        return Hitches.of(failure);
    }

    private OidcAuthorizationCodeAuthenticationProvider provider() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder(forTokens())
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var plain = new DefaultOAuth2UserService();
        plain.setRestOperations(outside.client());
        var users = new OidcUserService();
        users.setOauth2UserService(plain);
        // What the token says is enough, where it says it: one question less that can fail.
        users.setRetrieveUserInfo(request -> request.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null
                && !request.getIdToken()
                        .hasClaim(String.valueOf(request.getClientRegistration()
                                .getProviderDetails()
                                .getConfigurationMetadata()
                                .get(Provider.EMAIL_CLAIM))));
        var provider = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        provider.setJwtDecoderFactory(idTokens);
        return provider;
    }

    private RestTemplate forTokens() {
        var client = new RestTemplate(outside.client().getRequestFactory());
        client.setMessageConverters(
                List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
        return client;
    }

    /** Where one was going; after showing again who one is, where one was. */
    private static final class Arrived extends SavedRequestAwareAuthenticationSuccessHandler {

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws ServletException, IOException {
            var path = request.getSession().getAttribute(CompanyDoor.RETURN);
            request.getSession().removeAttribute(CompanyDoor.RETURN);
            if (path instanceof String local && local.startsWith("/") && !local.startsWith("//")) {
                getRedirectStrategy().sendRedirect(request, response, local);
            } else {
                super.onAuthenticationSuccess(request, response, authentication);
            }
        }
    }
}
