package app.closeup.tenants.sessions;

import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.SignedIn;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
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
 * @param company whose provider vouched for the person: the only one that the session opens; null when the person has
 *     shown something of their own, which opens all of theirs
 */
public record SignInSession(
        UUID id,
        Instant since,
        int factors,
        Instant provenAt,
        @Nullable TenantId company) implements Serializable {

    /** After one factor. */
    public static SignInSession begin(Instant now) {
        return new SignInSession(Ids.next(), now, 1, now, null);
    }

    /**
     * By a company's provider.
     *
     * @param factors for how many its word counts
     * @param provenAt when the person showed the provider who they are
     */
    public static SignInSession begin(TenantId company, int factors, Instant now, Instant provenAt) {
        return new SignInSession(Ids.next(), now, factors, provenAt, company);
    }

    /**
     * Guards what belongs to the person in all their companies: a company's provider may say who somebody is there, and
     * has no say in their account.
     *
     * @throws AccessDeniedException in a session that a company's provider opened
     */
    public static void requireOwn() {
        if (!isOwn()) {
            throw new AccessDeniedException("A company's provider has no say in the account");
        }
    }

    /** Whether the person opened the current session by something of their own; so too where there is none. */
    public static boolean isOwn() {
        return current().filter(session -> session.company() != null).isEmpty();
    }

    /** Whether the session opens the company at all. */
    public boolean opens(TenantId asked) {
        return company == null || company.equals(asked);
    }

    public static Optional<SignInSession> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** With a second factor shown. */
    public SignInSession strengthened(Instant now) {
        return new SignInSession(id, since, 2, now, company);
    }

    /** With one of the factors shown again. */
    public SignInSession provenAgain(Instant now) {
        return new SignInSession(id, since, factors, now, company);
    }

    /** Counted from a new moment, at which a password was shown: no proof, of whoever has a second factor. */
    public SignInSession renewed(Instant from) {
        return new SignInSession(id, from, factors, provenAt, company);
    }

    /**
     * The person as Spring Security holds them.
     *
     * @throws AccessDeniedException when the session does not open their company
     */
    public Authentication seat(SignedIn person) {
        requireOpens(person.tenant());
        return seat(
                person,
                AuthorityUtils.createAuthorityList(Stream.concat(
                                Stream.of("ROLE_STAFF"),
                                person.access().authorities().stream().map(right -> "ROLE_" + right))
                        .toArray(String[]::new)));
    }

    /** Who owes a second factor, as Spring Security holds them: with no right at all. */
    public Authentication seat(HalfSignedIn half) {
        requireOpens(half.company());
        return seat(half, AuthorityUtils.NO_AUTHORITIES);
    }

    static Optional<SignInSession> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof SignInSession session
                ? Optional.of(session)
                : Optional.empty();
    }

    private void requireOpens(TenantId asked) {
        if (!opens(asked)) {
            throw new AccessDeniedException("The provider of one company opens no other");
        }
    }

    private Authentication seat(Object principal, List<GrantedAuthority> rights) {
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, rights);
        token.setDetails(this);
        return token;
    }
}
