package app.closeup.tenants.sessions;

import app.closeup.platform.Ids;
import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.SignedIn;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What a session stands on.
 *
 * @param since when the person came in: the absolute time-out counts from there
 * @param factors how many factors they have shown, 1 or 2
 * @param provenAt when they last showed one of them
 */
public record SignInSession(UUID id, Instant since, int factors, Instant provenAt) implements Serializable {

    /** After one factor. */
    public static SignInSession begin(Instant now) {
        return new SignInSession(Ids.next(), now, 1, now);
    }

    public static Optional<SignInSession> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** With a second factor shown. */
    public SignInSession strengthened(Instant now) {
        return new SignInSession(id, since, 2, now);
    }

    /** With one of the factors shown again. */
    public SignInSession provenAgain(Instant now) {
        return new SignInSession(id, since, factors, now);
    }

    /** Counted from a new moment, at which a factor was shown. */
    public SignInSession renewed(Instant from) {
        return new SignInSession(id, from, factors, from);
    }

    /** The person as Spring Security holds them. */
    public Authentication seat(SignedIn person) {
        return seat(
                person,
                AuthorityUtils.createAuthorityList(Stream.concat(
                                Stream.of("ROLE_STAFF"),
                                person.access().authorities().stream().map(right -> "ROLE_" + right))
                        .toArray(String[]::new)));
    }

    /** Who owes a second factor, as Spring Security holds them: with no right at all. */
    public Authentication seat(HalfSignedIn half) {
        return seat(half, AuthorityUtils.NO_AUTHORITIES);
    }

    static Optional<SignInSession> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof SignInSession session
                ? Optional.of(session)
                : Optional.empty();
    }

    private Authentication seat(Object principal, List<GrantedAuthority> rights) {
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, rights);
        token.setDetails(this);
        return token;
    }
}
