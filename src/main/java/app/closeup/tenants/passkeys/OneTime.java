package app.closeup.tenants.passkeys;

import java.io.Serializable;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Good once, until then. */
final class OneTime implements Serializable {

    private final AtomicBoolean used = new AtomicBoolean();
    private final Instant until;

    OneTime(Instant until) {
        this.until = until;
    }

    /** Whether it was still good, for one of several who come at once. */
    boolean use(Instant now) {
        return used.compareAndSet(false, true) && now.isBefore(until);
    }
}
