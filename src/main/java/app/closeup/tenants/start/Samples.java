package app.closeup.tenants.start;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.SampleData;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TenantAreas;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills a company with sample data, and removes it again, in the background. */
@Service
@Transactional
public class Samples {

    private final FirstStepsRepository repository;
    private final ShowcaseRepository showcases;
    private final List<SampleData> parts;
    private final Jobs jobs;
    private final Audit audit;

    Samples(
            FirstStepsRepository repository,
            ShowcaseRepository showcases,
            List<SampleData> parts,
            Jobs jobs,
            Audit audit) {
        this.repository = repository;
        this.showcases = showcases;
        this.parts = parts;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Sample current() {
        return repository.sample();
    }

    /** Does nothing while there is sample data, or a job at work on it. */
    public void fill() {
        start(SampleState.FILLING, List.of(SampleState.ABSENT));
    }

    /**
     * Does nothing where there is no sample data, or while a job is at work on it.
     *
     * @throws AccessDeniedException in the showcase, which is there for its sample data
     */
    public void remove() {
        if (showcases.is(TenantContext.tenant())) {
            throw new AccessDeniedException("Nobody removes what the showcase shows");
        }
        start(SampleState.REMOVING, List.of(SampleState.PRESENT, SampleState.FAILED));
    }

    private void start(SampleState next, List<SampleState> from) {
        SignedIn.require(TenantAreas.SETTINGS, Action.EDIT);
        var run = Ids.next();
        var total = parts.stream().mapToLong(SampleData::size).sum();
        if (repository.start(run, next, from, total)) {
            jobs.enqueue(SampleJob.NAME, run);
            audit.record(AuditEntry.of(Act.CHANGED, TenantAreas.SETTINGS)
                    .with(List.of(Change.of(
                            next == SampleState.FILLING
                                    ? "tenants.sample.audit.filled"
                                    : "tenants.sample.audit.taken-away"))));
        }
    }
}
