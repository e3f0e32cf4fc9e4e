package app.closeup.tenants.audit;

import app.closeup.platform.jobs.Job;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.audit.AccountEventRepository.AccountEvent;
import app.closeup.tenants.rights.TenantAreas;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells each company where the person works; one that was told is not told again. */
@Component
class AccountEventJob implements Job {

    static final String NAME = "tenants.account-event";

    private final AccountEventRepository repository;
    private final Audit audit;
    private final TransactionOperations transaction;

    AccountEventJob(AccountEventRepository repository, Audit audit, TransactionOperations transaction) {
        this.repository = repository;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        transaction.execute(_ -> repository.find(id)).ifPresent(event -> {
            var companies = after(event, null);
            while (!companies.isEmpty()) {
                companies.forEach(company ->
                        TenantContext.runAs(company, () -> transaction.executeWithoutResult(_ -> tell(event))));
                companies = after(event, companies.getLast());
            }
            transaction.executeWithoutResult(_ -> repository.remove(id));
        });
    }

    private List<TenantId> after(AccountEvent event, @Nullable TenantId company) {
        return transaction.execute(_ -> repository.companies(event.identity(), company));
    }

    private void tell(AccountEvent event) {
        if (audit.knows(event.id())) {
            return;
        }
        repository.place(event.identity()).ifPresent(place -> {
            var by = event.byThemselves() ? place.member() : null;
            audit.record(
                    List.of(AuditEntry.ofPerson(
                                    event.what().act(),
                                    TenantAreas.STAFF,
                                    place.member().value(),
                                    place.name())
                            .with(List.of(AuditEntry.Change.of(event.what().key())))),
                    new Audit.Origin(event.id(), event.at(), by, event.address()));
        });
    }
}
