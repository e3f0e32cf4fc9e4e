package app.closeup.tenants.access;

import org.springframework.security.core.AuthenticationException;

/** A polite refusal: the same may be tried again later. */
public class TooManyAttemptsException extends AuthenticationException {

    private final long seconds;

    TooManyAttemptsException(long seconds) {
        super("Too many attempts");
        this.seconds = seconds;
    }

    /** How long to wait, at least 1. */
    public long seconds() {
        return seconds;
    }
}
