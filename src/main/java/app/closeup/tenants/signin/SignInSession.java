package app.closeup.tenants.signin;

import app.closeup.tenants.SignedIn;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** When a signed-in person showed their password: the absolute time-out counts from there. */
public record SignInSession(Instant since) implements Serializable {

    /** The person as Spring Security holds them. */
    public static Authentication of(SignedIn person, Instant since) {
        var roles = AuthorityUtils.createAuthorityList(Stream.concat(
                        Stream.of("ROLE_STAFF"),
                        person.access().authorities().stream().map(right -> "ROLE_" + right))
                .toArray(String[]::new));
        var token = UsernamePasswordAuthenticationToken.authenticated(person, null, roles);
        token.setDetails(new SignInSession(since));
        return token;
    }

    static Optional<SignInSession> of(Authentication authentication) {
        return authentication.getDetails() instanceof SignInSession session ? Optional.of(session) : Optional.empty();
    }
}
