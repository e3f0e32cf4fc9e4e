package app.closeup.tenants.sso;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What a provider has said of somebody, by a token that was found good.
 *
 * @param verified whether the provider knows that the address is theirs; null when it does not say
 * @param oneFactor whether it tells that they showed one factor alone; false when it does not say how they did
 * @param provenAt when they showed the provider who they are; null when it does not say
 */
record Vouched(
        String issuer,
        String subject,
        @Nullable String email,
        @Nullable Boolean verified,
        @Nullable String name,
        boolean oneFactor,
        @Nullable Instant provenAt) {

    /** Values of {@code amr} that name one thing that somebody knows or where they are (RFC 8176); others add to it. */
    private static final Set<String> FIRST_FACTORS = Set.of("pwd", "pin", "kba", "geo", "rba", "wia");

    static Vouched of(OidcUser user, Connection connection) {
        return new Vouched(
                Objects.requireNonNull(user.getIdToken().getClaimAsString("iss")),
                Objects.requireNonNull(user.getIdToken().getSubject()),
                text(user, connection.emailClaim()),
                // Some write it in quotes.
                user.hasClaim("email_verified")
                        ? Boolean.valueOf(String.valueOf(user.getClaims().get("email_verified")))
                        : null,
                text(user, connection.nameClaim()),
                tellsOfOneFactor(user.getIdToken()),
                user.getIdToken().getAuthenticatedAt());
    }

    /** By {@code amr}, or by an {@code acr} of zero, which stands for no assurance (OpenID Connect Core 1.0, 2). */
    private static boolean tellsOfOneFactor(OidcIdToken token) {
        var methods = token.getClaims().get("amr") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.<String>of();
        return (!methods.isEmpty() && FIRST_FACTORS.containsAll(methods))
                || "0".equals(String.valueOf(token.getClaims().get("acr")));
    }

    private static @Nullable String text(OidcUser user, String claim) {
        return user.getClaims().get(claim) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    /** Without anything personal: this may stand in a log. */
    @Override
    public String toString() {
        return "Vouched by " + issuer;
    }
}
