package app.closeup.tenants.sso;

import app.closeup.platform.jobs.Cleaning;
import app.closeup.platform.jobs.Job;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks once a day whether proven domains still are: one that was sold does not stay with the company that had it. Each
 * company's are a job of their own, so that a name server that is slow holds up nothing else.
 */
@Component
class DomainUpkeep implements Cleaning, Job {

    static final String NAME = "tenants.domain-upkeep";

    private static final Duration EVERY = Duration.ofHours(24);
    private static final int PIECE = 100;

    private final DomainRepository repository;
    private final DomainCheck check;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    DomainUpkeep(
            DomainRepository repository, DomainCheck check, Jobs jobs, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.check = check;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void clean() {
        var after = "";
        List<DomainRepository.Held> piece;
        do {
            var from = after;
            piece = transaction.execute(_ -> repository.held(from, PIECE));
            for (var held : piece) {
                TenantContext.runAs(held.company(), () -> enqueueWhenDue(held));
                after = held.domain();
            }
        } while (!piece.isEmpty());
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Those of the current company. */
    @Override
    public void run(UUID company) {
        transaction.execute(_ -> repository.all(Domains.MOST)).stream()
                .filter(EmailDomain::proven)
                .filter(this::isDue)
                .forEach(domain -> check.now(domain.domain()));
    }

    private void enqueueWhenDue(DomainRepository.Held held) {
        transaction.executeWithoutResult(_ -> {
            if (repository.find(held.domain()).filter(this::isDue).isPresent()) {
                jobs.enqueue(NAME, held.company().value());
            }
        });
    }

    private boolean isDue(EmailDomain domain) {
        return domain.checkedAt() == null || !domain.checkedAt().plus(EVERY).isAfter(clock.instant());
    }
}
