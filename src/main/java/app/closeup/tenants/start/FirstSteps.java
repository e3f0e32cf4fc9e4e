package app.closeup.tenants.start;

import app.closeup.tenants.FirstStep;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The checklist that leads a new company to its first success; each step is done when the facts say so. */
@Service
public class FirstSteps {

    private final FirstStepsRepository repository;
    private final List<FirstStep> steps;
    private final TransactionOperations transaction;
    private final Clock clock;

    FirstSteps(FirstStepsRepository repository, List<FirstStep> steps, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the company has put the checklist away. */
    public boolean dismissed() {
        return transaction.execute(_ -> repository.dismissed());
    }

    public void dismiss() {
        SignedIn.require(TenantAreas.SETTINGS, Action.EDIT);
        transaction.executeWithoutResult(_ -> repository.dismiss(clock.instant()));
    }

    public List<Step> steps() {
        return steps.stream()
                .map(step -> new Step(step.labelKey(), step.route(), step.done()))
                .toList();
    }

    /** A step as the checklist shows it. */
    public record Step(String labelKey, String route, boolean done) {}
}
