package app.closeup.tenants.sessions;

import app.closeup.platform.jobs.Cleaning;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets sessions that ended long ago, and devices whose cookie their browser has forgotten. */
@Component
class OutdatedSessions implements Cleaning {

    private static final Duration SESSIONS_KEPT = Duration.ofDays(30);
    private static final Duration DEVICES_KEPT = Duration.ofDays(400);

    private final SessionRepository repository;
    private final TransactionOperations transaction;
    private final Clock clock;

    OutdatedSessions(SessionRepository repository, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void clean() {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> repository.sweep(now.minus(SESSIONS_KEPT), now.minus(DEVICES_KEPT)));
    }
}
