package app.closeup.tenants.tokens;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** The door for programs: a token with each request, no session, no cookie, and therefore no forged request. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain doorForPrograms(HttpSecurity http, ApiTokens tokens) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((_, response, _) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                }))
                .addFilterBefore(new BearerFilter(tokens), AuthorizationFilter.class)
                .build();
    }
}
