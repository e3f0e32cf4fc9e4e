package app.closeup.tenants.sso;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads what a provider signed about somebody: by keys that it shows, never by a secret that we share with it, let alone
 * unsigned; for us, by it, and now.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    /** So far apart may clocks be. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final String TIME = "closeup_time";

    private static final Set<SignatureAlgorithm> BY_PUBLIC_KEY = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private final Outside outside;
    private final Clock clock;

    IdTokens(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(BY_PUBLIC_KEY))
                .restOperations(outside.client())
                .build();
        var claims = new OidcIdTokenValidator(registration);
        claims.setClockSkew(SKEW);
        claims.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(timely(), claims));
        return decoder;
    }

    static boolean isAboutTime(Throwable failure) {
        return failure instanceof JwtValidationException refused
                && refused.getErrors().stream()
                        .anyMatch(error -> error.getErrorCode().equals(TIME));
    }

    private OAuth2TokenValidator<Jwt> timely() {
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        return token -> {
            var issued = token.getIssuedAt();
            var early = issued != null && issued.minus(SKEW).isAfter(clock.instant());
            return early || times.validate(token).hasErrors()
                    ? OAuth2TokenValidatorResult.failure(new OAuth2Error(TIME))
                    : OAuth2TokenValidatorResult.success();
        };
    }
}
