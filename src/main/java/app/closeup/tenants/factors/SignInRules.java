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

    /**
     * Decides whether all who work here need a second factor, from their next click on; or says why not, by the key of
     * a message: who asks it of others has one.
     */
    public Optional<String> requireSecondFactor(boolean required) {
        SignedIn.require(TenantAreas.SETTINGS, Action.EDIT);
        stepUp.require();
        var strong =
                SignInSession.current().filter(session -> session.factors() > 1).isPresent();
        if (required && !strong) {
            return Optional.of("tenants.security.rules.yourself-first");
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
