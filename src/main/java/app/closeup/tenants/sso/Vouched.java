package app.closeup.tenants.sso;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What a provider has said of somebody, by a token that was found good.
 *
 * @param verified whether the provider knows that the address is theirs; null when it does not say
 * @param provenAt when they showed the provider who they are; null when it does not say
 */
record Vouched(
        String issuer,
        String subject,
        @Nullable String email,
        @Nullable Boolean verified,
        @Nullable String name,
        @Nullable Instant provenAt) {

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
                user.getIdToken().getAuthenticatedAt());
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
