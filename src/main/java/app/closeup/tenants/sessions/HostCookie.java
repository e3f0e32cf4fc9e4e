package app.closeup.tenants.sessions;

import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where Closeup is reached over TLS, the session's cookie goes by a name that browsers take from this host alone, over
 * TLS alone, and for all of it: no neighbour under the same domain sets another in its place (RFC 6265bis, 4.1.3.2).
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class HostCookie implements ServletContextInitializer {

    static final String PREFIX = "__Host-";

    private final boolean overTls;

    HostCookie(@Value("${closeup.base-url:}") String baseUrl) {
        overTls = baseUrl.startsWith("https://");
    }

    @Override
    public void onStartup(ServletContext context) {
        if (overTls) {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(PREFIX + "closeup");
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
