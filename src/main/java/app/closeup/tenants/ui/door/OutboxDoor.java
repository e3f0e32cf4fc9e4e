package app.closeup.tenants.ui.door;

import app.closeup.tenants.ui.LocalMail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where there is no outbox to read, its address answers as one that leads nowhere; the page itself says so in words. */
class OutboxDoor extends OncePerRequestFilter {

    private final LocalMail mail;

    OutboxDoor(LocalMail mail) {
        this.mail = mail;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().matches("/outbox/*");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mail.readable(request).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        chain.doFilter(request, response);
    }
}
