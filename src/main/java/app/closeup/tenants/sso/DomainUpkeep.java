package app.closeup.tenants.sso;

import app.closeup.platform.jobs.Cleaning;
import app.closeup.platform.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks once a day whether proven domains still are: one that was sold does not stay with the company that had it. */
@Component
class DomainUpkeep implements Cleaning {

    private static final Duration EVERY = Duration.ofHours(24);
    private static final int PIECE = 100;

    private final DomainRepository repository;
    private final DomainCheck check;
    private final TransactionOperations transaction;
    private final Clock clock;

    DomainUpkeep(DomainRepository repository, DomainCheck check, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.check = check;
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
                TenantContext.runAs(held.company(), () -> keepUp(held.domain()));
                after = held.domain();
            }
        } while (!piece.isEmpty());
    }

    private void keepUp(String domain) {
        var due = transaction.execute(_ -> repository
                .find(domain)
                .map(EmailDomain::checkedAt)
                .filter(at -> at.plus(EVERY).isAfter(clock.instant()))
                .isEmpty());
        if (due) {
            check.now(domain);
        }
    }
}
