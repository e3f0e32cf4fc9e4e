package app.closeup.tenants.sso;

import org.springframework.security.core.AuthenticationException;

/** Signing in by the company's provider ends here. */
final class HitchException extends AuthenticationException {

    private final Hitch hitch;

    HitchException(Hitch hitch) {
        super(hitch.code());
        this.hitch = hitch;
    }

    HitchException(Hitch hitch, Throwable cause) {
        super(hitch.code(), cause);
        this.hitch = hitch;
    }

    Hitch hitch() {
        return hitch;
    }
}
