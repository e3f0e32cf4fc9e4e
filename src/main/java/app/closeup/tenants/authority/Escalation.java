package app.closeup.tenants.authority;

import app.closeup.platform.jobs.Job;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** When a deadline passes and nobody has decided, those who administer the company are told, and may decide. */
@Component
class Escalation implements Job {

    static final String NAME = "tenants.authority-escalation";

    private final UseRepository repository;
    private final Limits limits;
    private final AuthorityRoles roles;
    private final UseLetters letters;
    private final TransactionOperations transaction;
    private final Clock clock;

    Escalation(
            UseRepository repository,
            Limits limits,
            AuthorityRoles roles,
            UseLetters letters,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.limits = limits;
        this.roles = roles;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        var id = new AuthorityUseId(subject);
        var escalated = transaction.execute(_ -> repository.escalate(id, clock.instant())
                ? repository.find(id)
                : repository.find(id).filter(_ -> false));
        escalated.ifPresent(this::tell);
    }

    private void tell(Use use) {
        limits.kind(use.kind())
                .ifPresent(kind -> roles.whoTakeOver().stream()
                        .filter(colleague -> !colleague.id().equals(use.askedBy()))
                        .forEach(colleague -> letters.send(colleague, "overdue", use, kind, limits.currency())));
    }
}
