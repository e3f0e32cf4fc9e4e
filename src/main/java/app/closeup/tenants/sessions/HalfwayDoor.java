package app.closeup.tenants.sessions;

import app.closeup.tenants.HalfSignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads who owes a second factor to the page that asks for it, and nowhere else. Requests of Vaadin reach that page
 * alone too: it is the only one that such a session opens (see the access checker of the navigation), and pages that
 * were open before are gone with the session that they belonged to.
 */
public class HalfwayDoor extends OncePerRequestFilter {

    /** Where the second factor is shown or set up. */
    public static final String PAGE = "second-factor";

    private static final Set<String> OPEN = Set.of("/" + PAGE, "/login", "/logout", "/error");
    private static final Set<String> KINDS = Set.of("init", "uidl", "heartbeat", "push");

    HalfwayDoor() {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HalfSignedIn.current().isEmpty() || isOpen(request)) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(request.getContextPath() + "/" + PAGE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOpen(HttpServletRequest request) {
        var kind = request.getParameter("v-r");
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return kind == null
                ? OPEN.contains(path) || SessionLimits.isFile(request) || path.startsWith("/VAADIN/dynamic/")
                : KINDS.contains(kind);
    }
}
