package app.closeup.tenants.sessions;

import app.closeup.tenants.HalfSignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
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

    private final RequestCache asked = withoutMarkInTheAddress();

    HalfwayDoor() {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HalfSignedIn.current().isEmpty() || isOpen(request)) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")) {
            keep(request, response);
            response.sendRedirect(request.getContextPath() + "/" + PAGE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A page that was asked for comes once the factor is shown; signing in has led to it already, and so forgotten it. */
    private void keep(HttpServletRequest request, HttpServletResponse response) {
        var accepts = request.getHeader(HttpHeaders.ACCEPT);
        if (request.getParameter("v-r") == null && accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE)) {
            asked.saveRequest(request, response);
        }
    }

    @SuppressWarnings("NullAway") // null is how it is switched off
    private static RequestCache withoutMarkInTheAddress() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static boolean isOpen(HttpServletRequest request) {
        var kind = request.getParameter("v-r");
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return kind == null
                ? OPEN.contains(path) || SessionLimits.isFile(request) || path.startsWith("/VAADIN/dynamic/")
                : KINDS.contains(kind);
    }
}
