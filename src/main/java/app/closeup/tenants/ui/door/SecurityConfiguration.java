package app.closeup.tenants.ui.door;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.factors.SecondFactor;
import app.closeup.tenants.passkeys.PasskeyRefusedException;
import app.closeup.tenants.sessions.Arrivals;
import app.closeup.tenants.sessions.HalfwayDoor;
import app.closeup.tenants.sessions.LoggedRequest;
import app.closeup.tenants.sessions.SessionCheck;
import app.closeup.tenants.sessions.SessionLimits;
import app.closeup.tenants.signin.OnlyByProviderException;
import app.closeup.tenants.signin.PasskeyDoors;
import app.closeup.tenants.signin.SecondFactorFilter;
import app.closeup.tenants.sso.CompanySignIn;
import app.closeup.tenants.sso.Hitch;
import app.closeup.tenants.start.Showcase;
import app.closeup.tenants.ui.LocalMail;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/** Who may come in, how, for how long, and what the browser is told to guard. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);

    /** As strict as Vaadin 25.2 allows, whose start page holds scripts and styles of its own and evaluates some. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=(),"
                    + " publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private static final Set<String> FORMS = Set.of("/login", "/" + PasskeyDoors.ALONE);

    private static final RequestMatcher STATIC = RequestMatchers.anyOf(
            path("/VAADIN/static/**"),
            path("/VAADIN/build/**"),
            path("/closeup/**"),
            path("/webjars/**"),
            path("/icons/**"));

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            RequestUtil requests,
            VaadinDefaultRequestCache pages,
            SessionLimits limits,
            Showcase showcase,
            LocalMail mail,
            HalfwayDoor halfway,
            SecondFactor factor,
            PasskeyDoors passkeys,
            SessionCheck check,
            Arrivals arrivals,
            CompanySignIn companies,
            Clock clock) {
        pages.setDelegateRequestCache(withoutMarkInTheAddress());
        if (showcase.open()) {
            http.addFilterAfter(new LookAround(showcase, arrivals, clock), CsrfFilter.class);
        }
        companies.open(http, pages, backTo("login"));
        var secondFactor = new SecondFactorFilter(factor, check, arrivals, clock);
        secondFactor.setAuthenticationFailureHandler(backTo(HalfwayDoor.PAGE));
        return http.authorizeHttpRequests(paths -> paths.requestMatchers(SecurityConfiguration::isErrorPageByItself)
                        .denyAll()
                        .requestMatchers("/actuator/health/**", "/closeup/**", "/webjars/**", "/icons/**")
                        .permitAll())
                // Vaadin's own requests carry its own token. Unlike Vaadin's default, signing in needs one too.
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class, "/login?goodbye")
                                .enableCsrfConfiguration(false)
                                // An address that leads nowhere: whoever is signed in gets the page that says so.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(backToLogin()))
                .logout(logout -> logout.addLogoutHandler((_, _, authentication) -> {
                    if (authentication != null) {
                        arrivals.noteLeaving(authentication);
                    }
                }))
                // The session goes on under a new name, which whoever knew the old one does not know.
                .sessionManagement(sessions -> sessions.addSessionAuthenticationStrategy(arrivals)
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::changeSessionId))
                .exceptionHandling(handling -> handling.accessDeniedHandler(outdatedFormsBackToLogin()))
                .addFilterAfter(limits, AnonymousAuthenticationFilter.class)
                .addFilterAfter(halfway, SessionLimits.class)
                .addFilterAfter(new LoggedRequest(), SessionLimits.class)
                .addFilterAfter(secondFactor, CsrfFilter.class)
                .addFilterAfter(passkeys.alone(backTo("login")), CsrfFilter.class)
                .addFilterAfter(passkeys.afterPassword(backTo(HalfwayDoor.PAGE)), CsrfFilter.class)
                .addFilterAfter(new OutboxDoor(mail), AnonymousAuthenticationFilter.class)
                .headers(SecurityConfiguration::guard)
                .build();
    }

    @SuppressWarnings("NullAway") // null is how it is switched off
    private static RequestCache withoutMarkInTheAddress() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Errors lead there from within; by itself it has nothing to tell. */
    private static boolean isErrorPageByItself(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getServletPath().equals("/error");
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static void guard(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(STATIC), new CacheControlHeadersWriter()))
                .withObjectPostProcessor(eagerly());
    }

    /** Pages are forwarded to Vaadin's servlet, and a forward commits the answer before late headers are written. */
    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {

            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static AuthenticationFailureHandler backToLogin() {
        var back = backTo("login");
        return (request, response, failure) -> {
            LoginView.keep(request.getSession(), request.getParameter("username"));
            back.onAuthenticationFailure(request, response, failure);
        };
    }

    private static AuthenticationFailureHandler backTo(String page) {
        return (request, response, failure) -> {
            var address = request.getContextPath() + "/" + page;
            if (failure instanceof TooManyAttemptsException refused) {
                log.info("A sign-in was refused: too many attempts");
                response.sendRedirect(address + "?wait=" + refused.seconds());
            } else if (failure instanceof OnlyByProviderException) {
                log.info("A sign-in was refused: the company lets people in by its provider alone");
                response.sendRedirect(address + "?company=" + Hitch.PASSWORD.code());
            } else if (request.getServletPath().startsWith("/company-sign-in/")) {
                var hitch = CompanySignIn.hitch(failure);
                log.info("A sign-in by a company's provider was refused: {}", hitch);
                response.sendRedirect(address + "?company=" + hitch.code());
            } else if (failure instanceof PasskeyRefusedException refused) {
                log.info("A sign-in was refused: passkey {}", Codes.of(refused.why()));
                response.sendRedirect(address + "?passkey=" + Codes.of(refused.why()));
            } else {
                log.info("A sign-in was refused: wrong {}", page.equals("login") ? "address or password" : "code");
                response.sendRedirect(address + "?error");
            }
        };
    }

    /** A page that is refused by one of the checkers is refused. */
    @Bean
    static NavigationAccessControlConfigurer navigation() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withNavigationAccessChecker(new HalfwayChecker())
                .withDecisionResolver((results, context) -> results.stream()
                        .filter(result -> result.decision() == AccessCheckDecision.DENY
                                || result.decision() == AccessCheckDecision.REJECT)
                        .findFirst()
                        .orElseGet(() -> new DefaultAccessCheckDecisionResolver().resolve(results, context)));
    }

    /** A sign-in page left open until its session ended: its form's token is worth nothing any more. */
    private static AccessDeniedHandler outdatedFormsBackToLogin() {
        return (request, response, denied) -> {
            if (denied instanceof CsrfException && FORMS.contains(request.getServletPath())) {
                response.sendRedirect(request.getContextPath() + "/login?outdated");
            } else {
                response.sendError(403);
            }
        };
    }
}
