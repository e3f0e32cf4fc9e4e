package app.closeup.tenants.signin;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    SessionLimits sessionLimits(SessionCheck standing, Clock clock) {
        return new SessionLimits(standing, clock);
    }

    /** It belongs into the security filter chain, and only there. */
    @Bean
    FilterRegistrationBean<SessionLimits> sessionLimitsOnlyInTheSecurityChain(SessionLimits limits) {
        var registration = new FilterRegistrationBean<>(limits);
        registration.setEnabled(false);
        return registration;
    }
}
