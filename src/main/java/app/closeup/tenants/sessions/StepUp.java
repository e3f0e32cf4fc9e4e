package app.closeup.tenants.sessions;

import app.closeup.tenants.SignedIn;
import java.time.Clock;
import java.time.Duration;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Guards risky acts: who does them has shown a password or second factor a short while ago. */
@NamedInterface("step-up")
@Component
public class StepUp {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Clock clock;

    StepUp(Clock clock) {
        this.clock = clock;
    }

    /**
     * Work that no person is at, such as a job, may go on.
     *
     * @throws StepUpRequiredException when the signed-in person last showed who they are more than ten minutes ago
     */
    public void require() {
        if (SignedIn.current().isPresent() && !isFresh()) {
            throw new StepUpRequiredException();
        }
    }

    private boolean isFresh() {
        return SignInSession.current()
                .filter(session -> session.provenAt().plus(GOOD_FOR).isAfter(clock.instant()))
                .isPresent();
    }
}
