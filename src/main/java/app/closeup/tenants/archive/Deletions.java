package app.closeup.tenants.archive;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.company.CompanyAccess;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.StepUp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The end of a company: asked for by an owner, told to all, taken back until it is due. */
@Service
public class Deletions {

    public static final Duration GRACE = Duration.ofDays(14);

    private final DeletionRepository repository;
    private final CompanyRowsRepository companies;
    private final StepUp stepUp;
    private final Doorkeeper doorkeeper;
    private final Audit audit;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    Deletions(
            DeletionRepository repository,
            CompanyRowsRepository companies,
            StepUp stepUp,
            Doorkeeper doorkeeper,
            Audit audit,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.companies = companies;
        this.stepUp = stepUp;
        this.doorkeeper = doorkeeper;
        this.audit = audit;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Optional<Deletion> planned() {
        return transaction.execute(_ -> repository.planned());
    }

    /**
     * Plans the deletion of the current company and has all its staff told.
     *
     * @return whether the name was typed as it is
     * @throws AccessDeniedException in the showcase, which everybody looks at
     * @throws app.closeup.tenants.access.TooManyAttemptsException when it was planned and taken back too often
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when the owner has not shown of late who they are
     */
    public boolean plan(String typedName) {
        var owner = CompanyAccess.requireOwner();
        stepUp.require();
        return transaction.execute(_ -> {
            if (companies.isShowcase()) {
                throw new AccessDeniedException("Nobody deletes the showcase");
            }
            if (!companies.company().name().equals(typedName.strip())) {
                return false;
            }
            doorkeeper.beforeDeletion(owner.tenant());
            var now = clock.instant();
            var deletion = new Deletion(Ids.next(), owner.name(), now, now.plus(GRACE));
            if (repository.plan(deletion)) {
                audit.record(AuditEntry.of(Act.DELETED, TenantAreas.SETTINGS));
                jobs.enqueue(DeletionPlannedLetter.NAME, deletion.id());
                jobs.enqueueAt(DeletionJob.NAME, deletion.id(), deletion.dueAt());
            }
            return true;
        });
    }

    /** Keeps the company and has all its staff told; false when it is too late. */
    public boolean takeBack() {
        CompanyAccess.requireOwner();
        return transaction.execute(_ -> {
            var planned = repository.planned();
            if (planned.filter(deletion -> !deletion.dueAt().isAfter(clock.instant()))
                    .isPresent()) {
                return false;
            }
            planned.ifPresent(deletion -> {
                repository.remove();
                audit.record(AuditEntry.of(Act.RESTORED, TenantAreas.SETTINGS));
                jobs.enqueue(DeletionTakenBackLetter.NAME, deletion.id());
            });
            return true;
        });
    }
}
