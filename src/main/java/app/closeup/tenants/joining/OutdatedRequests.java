package app.closeup.tenants.joining;

import app.closeup.platform.jobs.Cleaning;
import app.closeup.tenants.letters.SingleUseTokens;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets sign-ups that nobody confirmed, and links once nobody will ask for a fresh one in their place. */
@Component
class OutdatedRequests implements Cleaning {

    private static final Duration LINKS_KEPT = Duration.ofDays(7);

    private final SignUpRepository signUps;
    private final SingleUseTokens tokens;
    private final TransactionOperations transaction;
    private final Clock clock;

    OutdatedRequests(SignUpRepository signUps, SingleUseTokens tokens, TransactionOperations transaction, Clock clock) {
        this.signUps = signUps;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void clean() {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            signUps.sweep(now);
            tokens.sweep(now.minus(LINKS_KEPT));
        });
    }
}
