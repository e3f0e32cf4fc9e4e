package app.closeup.tenants.sso;

import com.nimbusds.jose.KeySourceException;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpClientErrorException;

/** Reads from what went wrong between Spring Security and a provider what a person has to hear. */
final class Hitches {

    /** OpenID Connect, section 3.1.2.6, beside what OAuth itself says when somebody does not want to go on. */
    private static final String DENIED = OAuth2ErrorCodes.ACCESS_DENIED;

    private Hitches() {}

    static Hitch of(Throwable failure) {
        return causes(failure)
                .filter(HitchException.class::isInstance)
                .map(cause -> ((HitchException) cause).hitch())
                .findFirst()
                .orElseGet(() -> ofProtocol(failure));
    }

    /** Of a call that brought no answer. */
    static Hitch outside(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> switch (cause) {
                    case HitchException hitch -> Stream.of(hitch.hitch());
                    case Outside.ForbiddenHostException _ -> Stream.of(Hitch.FORBIDDEN_ADDRESS);
                    default -> Stream.<Hitch>empty();
                })
                .findFirst()
                .orElse(Hitch.UNREACHABLE);
    }

    /** Of the error that a provider sends somebody back with. */
    static Hitch sentBack(String error) {
        return switch (error) {
            case DENIED, "consent_required", "interaction_required", "login_required" -> Hitch.DENIED;
            case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> Hitch.UNREACHABLE;
            default -> Hitch.CODE_REFUSED;
        };
    }

    private static Hitch ofProtocol(Throwable failure) {
        if (causes(failure).anyMatch(IdTokens::isAboutTime)) {
            return Hitch.CLOCK;
        }
        if (causes(failure).anyMatch(JwtValidationException.class::isInstance)) {
            return Hitch.BAD_TOKEN;
        }
        if (causes(failure).anyMatch(cause -> cause instanceof IOException || cause instanceof KeySourceException)) {
            return outside(failure);
        }
        // Some refuse a client by the status alone.
        if (causes(failure).anyMatch(HttpClientErrorException.Unauthorized.class::isInstance)) {
            return Hitch.WRONG_SECRET;
        }
        return failure instanceof OAuth2AuthenticationException refused
                ? ofCode(refused.getError().getErrorCode())
                : Hitch.BAD_TOKEN;
    }

    private static Hitch ofCode(String code) {
        return switch (code) {
            case OAuth2ErrorCodes.INVALID_CLIENT, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT -> Hitch.WRONG_SECRET;
            case "invalid_nonce", "invalid_id_token", "invalid_user_info_response" -> Hitch.BAD_TOKEN;
            case "invalid_state_parameter" -> Hitch.OUTDATED;
            default -> Hitch.CODE_REFUSED;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
