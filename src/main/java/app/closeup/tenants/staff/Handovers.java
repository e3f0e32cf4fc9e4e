package app.closeup.tenants.staff;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.Handover;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.StepUp;
import app.closeup.tenants.staff.HandoverRun.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives what belongs to somebody who leaves to colleagues, in the background. */
@Service
@Transactional
public class Handovers {

    private final HandoverRepository repository;
    private final List<Handover> parts;
    private final Leaving leaving;
    private final StepUp stepUp;
    private final Staff staff;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Handovers(
            HandoverRepository repository,
            List<Handover> parts,
            Leaving leaving,
            StepUp stepUp,
            Staff staff,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.leaving = leaving;
        this.stepUp = stepUp;
        this.parts = parts;
        this.staff = staff;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What belongs to somebody, kind by kind. */
    @Transactional(readOnly = true)
    public List<Part> parts(MemberId owner) {
        SignedIn.require(TenantAreas.STAFF, Action.DELETE);
        return parts.stream()
                .map(part -> new Part(
                        part.code(),
                        part.labelKey(),
                        part.count(owner),
                        mayAssign(part),
                        part.route(owner).orElse(null)))
                .toList();
    }

    /**
     * Begins to give away all records of a kind that belong to somebody.
     *
     * @param heir who works here; null for nobody
     * @throws AccessDeniedException when the person may not assign all of them, or does not decide about the owner
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when they have not shown of late who they are
     */
    public UUID start(MemberId owner, String part, @Nullable MemberId heir) {
        SignedIn.require(TenantAreas.STAFF, Action.DELETE);
        var kind = part(part);
        if (!mayAssign(kind)) {
            throw new AccessDeniedException("Nobody hands over what they may not assign");
        }
        if (!leaving.decidesAbout(owner)) {
            throw new AccessDeniedException("Nobody hands over what belongs to who has rights that they have not");
        }
        stepUp.require();
        kind.check();
        if (heir != null && (heir.equals(owner) || staff.find(heir).isEmpty())) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var me = SignedIn.current().orElseThrow().member();
        var id = Ids.next();
        repository.insert(
                new HandoverRun(id, owner, part, heir, State.RUNNING, 0, kind.count(owner), me), clock.instant());
        jobs.enqueue(HandoverJob.NAME, id);
        remember(
                owner,
                new Change(
                        kind.labelKey(),
                        null,
                        staff.name(heir).map(ColleagueName::name).orElse(null)));
        return id;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<HandoverRun> of(MemberId owner) {
        return repository.of(owner);
    }

    @Transactional(readOnly = true)
    public Optional<HandoverRun> find(UUID id) {
        return repository.find(id);
    }

    /** What is given stays given. */
    public void cancel(UUID id) {
        SignedIn.require(TenantAreas.STAFF, Action.DELETE);
        repository.find(id).ifPresent(run -> {
            repository.end(id, State.CANCELLED);
            remember(run.member(), Change.of("tenants.leave.cancelled"));
        });
    }

    private void remember(MemberId owner, Change change) {
        var name = staff.name(owner).map(ColleagueName::name).orElse("");
        audit.record(AuditEntry.ofPerson(Act.CHANGED, TenantAreas.STAFF, owner.value(), name)
                .with(List.of(change)));
    }

    private Handover part(String code) {
        return parts.stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing of this kind is handed over"));
    }

    private static boolean mayAssign(Handover part) {
        return SignedIn.current()
                .filter(person -> person.access().reach(part.area(), Action.ASSIGN) != Reach.ALL)
                .isEmpty();
    }

    /**
     * One kind of records.
     *
     * @param count how many belong to the person
     * @param assignable whether the signed-in person may give them to others
     * @param route where they are listed
     */
    public record Part(
            String code,
            String labelKey,
            long count,
            boolean assignable,
            @Nullable String route) {}
}
