package app.closeup.tenants.factors;

import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.sessions.StepUp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What the current company asks of its staff beyond a password. */
@Service
public class SignInRules {

    private static final int MOST_COUNTED = 1_000;

    private final SignInRulesRepository repository;
    private final StepUp stepUp;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignInRules(
            SignInRulesRepository repository,
            StepUp stepUp,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.stepUp = stepUp;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public boolean secondFactorRequired() {
        return transaction.execute(_ -> repository.secondFactorRequired());
    }

    /** How many who work here have none yet; counting stops at {@value #MOST_COUNTED}. */
    public int withoutSecondFactor() {
        SignedIn.require(TenantAreas.SETTINGS, Action.EDIT);
        return transaction.execute(_ -> repository.countWithoutFactor(MOST_COUNTED));
    }

    /** Why the signed-in person may not ask it of others, by the key of a message. */
    public Optional<String> obstacle() {
        return SignInSession.current().filter(session -> session.factors() > 1).isPresent()
                ? Optional.empty()
                : Optional.of("tenants.security.rules.yourself-first");
    }

    /**
     * Decides whether all who work here need a second factor, from their next click on; or says why not, by the key of
     * a message: who asks it of others has one.
     */
    public Optional<String> requireSecondFactor(boolean required) {
        SignedIn.require(TenantAreas.SETTINGS, Action.EDIT);
        stepUp.require();
        var obstacle = required ? obstacle() : Optional.<String>empty();
        if (obstacle.isPresent()) {
            return obstacle;
        }
        transaction.executeWithoutResult(_ -> {
            var before = repository.secondFactorRequired();
            repository.requireSecondFactor(required, clock.instant());
            audit.record(AuditEntry.of(Act.SECURITY_CHANGED, TenantAreas.SETTINGS)
                    .with(List.of(new Change(
                            "tenants.security.rules.required", String.valueOf(before), String.valueOf(required)))));
        });
        return Optional.empty();
    }
}
