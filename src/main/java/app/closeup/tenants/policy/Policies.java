package app.closeup.tenants.policy;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer-focus policy of the current company: its draft and its versions. */
@Service
@Transactional
public class Policies {

    public static final int LONGEST_NOTE = 1_000;

    private final PolicyRepository repository;
    private final DefaultPolicy defaults;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Policies(PolicyRepository repository, DefaultPolicy defaults, Jobs jobs, Audit audit, Clock clock) {
        this.repository = repository;
        this.defaults = defaults;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** The version that holds today. */
    @Transactional(readOnly = true)
    public Optional<PolicyVersion> inForce() {
        return repository.inForce(today());
    }

    /** The version with the highest number, which may hold only from a later day. */
    @Transactional(readOnly = true)
    public Optional<PolicyVersion> latest() {
        return repository.latest();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<PolicyVersion> versions() {
        return repository.versions();
    }

    @Transactional(readOnly = true)
    public Optional<PolicyVersion> version(int number) {
        return repository.version(number);
    }

    /** For those who may edit it. */
    @Transactional(readOnly = true)
    public Optional<PolicyDraft> draft() {
        PolicyAreas.requireEditing();
        return repository.draft();
    }

    /** What a company may begin with; nothing is written. */
    public PolicyContent suggestion() {
        return defaults.content(today());
    }

    /**
     * Keeps a draft, complete or not.
     *
     * @param revision that of the draft which was edited; 0 to begin one
     */
    public DraftSaved save(PolicyContent content, long revision) {
        PolicyAreas.requireEditing();
        var by = SignedIn.current();
        var member = by.map(SignedIn::member).orElse(null);
        var name = by.map(SignedIn::name).orElse(null);
        var saved = revision == 0
                ? repository.insert(content, member, name, clock.instant())
                : repository.update(content, revision, member, name, clock.instant());
        return saved ? new DraftSaved.Saved(revision + 1) : new DraftSaved.ChangedMeanwhile();
    }

    public void discard(long revision) {
        PolicyAreas.requireEditing();
        repository.take(revision);
    }

    /**
     * Makes the draft the next version, and asks everybody to acknowledge it.
     *
     * @param effectiveFrom today or later
     * @throws IllegalArgumentException when the draft has {@linkplain PolicyContent#problems() problems}
     */
    public DraftSaved publish(long revision, LocalDate effectiveFrom, @Nullable String note) {
        PolicyAreas.requireEditing();
        if (effectiveFrom.isBefore(today())) {
            throw new IllegalArgumentException("A version cannot have held before it was published");
        }
        var draft = repository.take(revision);
        if (draft.isEmpty()) {
            return new DraftSaved.ChangedMeanwhile();
        }
        if (!draft.get().problems().isEmpty()) {
            throw new IllegalArgumentException("The draft was not checked");
        }
        var before = repository.latest();
        var by = SignedIn.current();
        var version = new PolicyVersion(
                new PolicyVersionId(Ids.next()),
                before.map(PolicyVersion::number).orElse(0) + 1,
                counted(draft.get(), before.map(PolicyVersion::content).orElse(PolicyContent.BLANK)),
                effectiveFrom,
                shortened(Tidy.text(note)),
                by.map(SignedIn::name).orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        repository.publish(version, by.map(SignedIn::member).orElse(null), "manual");
        audit.record(AuditEntry.of(
                Act.PUBLISHED, PolicyAreas.POLICY, version.id().value(), String.valueOf(version.number())));
        jobs.enqueue(PolicyLetters.NAME, version.id().value());
        return new DraftSaved.Published(version);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The definition of a measure gets the next version when its formula is another than the published one. */
    private static PolicyContent counted(PolicyContent content, PolicyContent before) {
        var former = before.measures();
        return content.withMeasures(content.measures().stream()
                .map(measure -> former.stream()
                        .filter(old -> old.id().equals(measure.id()))
                        .findFirst()
                        .map(old -> measure.withVersion(
                                old.formula().equals(measure.formula()) ? old.version() : old.version() + 1))
                        .orElse(measure.withVersion(1)))
                .toList());
    }

    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }
}
