package app.closeup.tenants.policy;

import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has read and acknowledged the policy: everybody is asked for the latest version, new staff on their first day. */
@Service
@Transactional
public class Acknowledgements {

    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(12);

    private final AcknowledgementRepository repository;
    private final PolicyRepository policies;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Acknowledgements(
            AcknowledgementRepository repository, PolicyRepository policies, Jobs jobs, Audit audit, Clock clock) {
        this.repository = repository;
        this.policies = policies;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The version that the signed-in person has still to acknowledge. */
    @Transactional(readOnly = true)
    public Optional<PolicyVersion> askedOfMe() {
        return SignedIn.current()
                .flatMap(me -> policies.latest().filter(latest -> !repository.has(latest.id(), me.member())));
    }

    /** The signed-in person has read the version. */
    public void acknowledge(PolicyVersionId version) {
        SignedIn.current()
                .filter(me -> repository.acknowledge(version, me.member(), clock.instant()))
                .ifPresent(me ->
                        audit.record(AuditEntry.of(Act.ACKNOWLEDGED, PolicyAreas.POLICY, version.value(), me.name())));
    }

    @Transactional(readOnly = true)
    public AcknowledgementCount count(PolicyVersionId version) {
        return repository.counted(version);
    }

    /** Those of the staff who have acknowledged the version, or those who have not; by name. */
    @Transactional(readOnly = true)
    public List<Acknowledgement> page(PolicyVersionId version, boolean done, int offset, int limit) {
        return repository.page(version, done, offset, limit);
    }

    /** When the signed-in person acknowledged the version. */
    @Transactional(readOnly = true)
    public Optional<Instant> mine(PolicyVersionId version) {
        return SignedIn.current().flatMap(me -> repository.at(version, me.member()));
    }

    /** Mails everybody who has not acknowledged it; how many, or empty when they were reminded less than 12 hours ago. */
    public OptionalInt remind(PolicyVersionId version) {
        PolicyAreas.requireEditing();
        var now = clock.instant();
        if (!policies.remind(version, now, now.minus(BETWEEN_REMINDERS))) {
            return OptionalInt.empty();
        }
        jobs.enqueue(PolicyLetters.NAME, version.value());
        audit.record(AuditEntry.of(Act.CHANGED, PolicyAreas.POLICY, version.value(), "")
                .with(List.of(AuditEntry.Change.of("policy.audit.reminded"))));
        return OptionalInt.of(repository.counted(version).open());
    }
}
