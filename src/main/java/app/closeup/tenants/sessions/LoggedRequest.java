package app.closeup.tenants.sessions;

import app.closeup.platform.Ids;
import app.closeup.tenants.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has each line of the log say in which request it was written, for which company and member: by identifiers, no names. */
public final class LoggedRequest extends OncePerRequestFilter {

    private static final String REQUEST = "request";
    private static final String COMPANY = "company";
    private static final String MEMBER = "member";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(REQUEST, Ids.next().toString());
        SignedIn.current().ifPresent(person -> {
            MDC.put(COMPANY, person.tenant().toString());
            MDC.put(MEMBER, person.member().toString());
        });
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(COMPANY);
            MDC.remove(MEMBER);
        }
    }
}
