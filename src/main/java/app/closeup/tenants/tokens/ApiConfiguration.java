package app.closeup.tenants.tokens;

import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.sessions.LoggedRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The door for programs: a token with each request, no session, no cookie, and therefore no forged request. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain doorForPrograms(HttpSecurity http, ApiTokens tokens, Doorkeeper doorkeeper) {
        return http.securityMatcher("/api/**")
                // What is none of these would fall through to Vaadin, which takes any address for one of its own.
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.GET, MeController.PATH)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // Said here: the page for errors belongs to people, and would lead to the sign-in page.
                .exceptionHandling(handling -> handling.authenticationEntryPoint((_, response, _) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                        })
                        .accessDeniedHandler((_, response, _) -> response.setStatus(HttpServletResponse.SC_FORBIDDEN)))
                // What programs read is no page: should a browser take it for one, nothing in it runs or is framed.
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new BearerFilter(tokens, doorkeeper), AuthorizationFilter.class)
                .addFilterAfter(new LoggedRequest(), BearerFilter.class)
                .build();
    }
}
