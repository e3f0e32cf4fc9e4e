package app.closeup.tenants.sessions;

import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Notes who comes in, by which device, and who leaves. A device is known again by a cookie that opens nothing. */
@Component
public class Arrivals implements SessionAuthenticationStrategy {

    private static final String COOKIE = "closeup-device";

    /** As long as browsers keep a cookie at most. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int BYTES = 16;

    private final Sessions sessions;
    private final SecureRandom random = new SecureRandom();

    Arrivals(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Somebody has come in, or halfway. */
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        SignInSession.of(authentication).ifPresent(session -> {
            switch (authentication.getPrincipal()) {
                case HalfSignedIn half ->
                    sessions.begin(session, half.identity(), userAgent(request), address(request));
                case SignedIn person -> {
                    sessions.begin(session, person.identity(), userAgent(request), address(request));
                    sessions.cameBy(session, person.identity(), device(request, response));
                    sessions.remember(Act.SIGNED_IN, person);
                }
                case null, default -> {}
            }
        });
    }

    /** For those who step on within a session: it goes on by another name. */
    public SessionAuthenticationStrategy withNewSessionId() {
        return new CompositeSessionAuthenticationStrategy(List.of(new ChangeSessionIdAuthenticationStrategy(), this));
    }

    /** Somebody signs out. */
    public void noteLeaving(Authentication authentication) {
        SignInSession.of(authentication).ifPresent(session -> {
            switch (authentication.getPrincipal()) {
                case HalfSignedIn half -> sessions.signedOut(session, half.identity());
                case SignedIn person -> {
                    sessions.signedOut(session, person.identity());
                    sessions.remember(Act.SIGNED_OUT, person);
                }
                case null, default -> {}
            }
        });
    }

    private String device(HttpServletRequest request, HttpServletResponse response) {
        // Over TLS only by the name that no neighbour under the same domain can set.
        var name = request.isSecure() ? HostCookie.PREFIX + COOKIE : COOKIE;
        var device = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst()
                .orElseGet(this::make);
        var cookie = ResponseCookie.from(name, device)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return device;
    }

    private String make() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String userAgent(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    }

    private static String address(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getRemoteAddr(), "");
    }
}
