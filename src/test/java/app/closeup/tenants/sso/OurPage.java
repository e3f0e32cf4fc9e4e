package app.closeup.tenants.sso;

import app.closeup.tenants.passkeys.PasskeyChallenge;
import app.closeup.tenants.signin.PasskeyDoors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts into a visitor's session what our pages put there before they lead somewhere; they speak Vaadin, visitors do not. */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
class OurPage extends OncePerRequestFilter {

    static final String LEADS_THERE = "our-page-leads-there";

    private static final String SHOWN = "our-page-has-shown";
    private static final Map<String, PasskeyChallenge> CHALLENGES = new ConcurrentHashMap<>();

    static String shown(PasskeyChallenge challenge) {
        var name = UUID.randomUUID().toString();
        CHALLENGES.put(name, challenge);
        return SHOWN + "=" + name;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getParameter(LEADS_THERE) != null) {
            request.getSession()
                    .setAttribute(CompanyDoor.WAY, request.getRequestURI().substring(1));
        }
        var shown = request.getParameter(SHOWN);
        if (shown != null) {
            request.getSession().setAttribute(PasskeyDoors.CHALLENGE, CHALLENGES.remove(shown));
        }
        chain.doFilter(request, response);
    }
}
