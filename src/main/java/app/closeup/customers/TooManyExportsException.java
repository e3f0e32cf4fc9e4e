package app.closeup.customers;

import java.time.Duration;

/** Customers were taken out so often that the next time has to wait. */
public final class TooManyExportsException extends RuntimeException {

    private final Duration wait;

    TooManyExportsException(Duration wait) {
        super("Too many exports");
        this.wait = wait;
    }

    /** At least one. */
    public long minutes() {
        return wait.toMinutes() + 1;
    }
}
