package app.closeup.tenants.sessions;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionLimits sessionLimits(SessionCheck check, Clock clock) {
        return new SessionLimits(check, clock);
    }

    /** It belongs into the security filter chain, and only there. */
    @Bean
    FilterRegistrationBean<SessionLimits> sessionLimitsOnlyInTheSecurityChain(SessionLimits limits) {
        var registration = new FilterRegistrationBean<>(limits);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HalfwayDoor> halfwayDoorOnlyInTheSecurityChain(HalfwayDoor door) {
        var registration = new FilterRegistrationBean<>(door);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    HalfwayDoor halfwayDoor() {
        return new HalfwayDoor();
    }
}
