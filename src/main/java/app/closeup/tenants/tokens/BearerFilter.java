package app.closeup.tenants.tokens;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.TooManyAttemptsException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in for one request by the token in its {@code Authorization} header (RFC 6750); slows down those who
 * try tokens, and those who ask without end.
 */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private static final Logger log = LoggerFactory.getLogger(BearerFilter.class);

    private final ApiTokens tokens;
    private final Doorkeeper doorkeeper;

    BearerFilter(ApiTokens tokens, Doorkeeper doorkeeper) {
        this.tokens = tokens;
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var shown = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
        var person = shown.flatMap(tokens::open);
        try {
            if (person.isPresent()) {
                doorkeeper.beforeRequestOfProgram(person.get().tenant());
                seat(person.get());
            } else if (shown.isPresent()) {
                log.info("A token of a program was refused");
                doorkeeper.afterWrongToken(request.getRemoteAddr());
            }
        } catch (TooManyAttemptsException refused) {
            log.info("A program has to wait: too many requests");
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.seconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private static void seat(SignedIn person) {
        var rights = person.access().authorities().stream()
                .map(right -> "ROLE_" + right)
                .toArray(String[]::new);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(rights)));
        SecurityContextHolder.setContext(context);
    }
}
