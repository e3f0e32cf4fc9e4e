package app.closeup.tenants.ui.door;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Turns away, before anything is looked up, what no page and no program here asks: other methods, malformed addresses. */
@Configuration(proxyBeanMethods = false)
class FrontGate {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(METHODS);
        return firewall;
    }

    /** The status and nothing more: there is nobody to lead to a page. */
    @Bean
    RequestRejectedHandler rejection() {
        return (request, response, _) -> {
            if (METHODS.contains(request.getMethod())) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                response.setHeader(
                        "Allow", String.join(", ", METHODS.stream().sorted().toList()));
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        };
    }
}
