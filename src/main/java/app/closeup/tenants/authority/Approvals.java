package app.closeup.tenants.authority;

import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.authority.Use.Decision;
import app.closeup.tenants.staff.Deputies;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a decision above somebody's limits. */
@Service
@Transactional
public class Approvals {

    private static final int MOST = 200;

    private final UseRepository repository;
    private final Deputies deputies;
    private final Staff staff;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Approvals(UseRepository repository, Deputies deputies, Staff staff, Jobs jobs, Audit audit, Clock clock) {
        this.repository = repository;
        this.deputies = deputies;
        this.staff = staff;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the signed-in person is to decide, the most urgent first: what they were asked for, or those for whom they
     * stand in, and, for whoever administers the company, what others left lying beyond its deadline. Never what they ask for themselves.
     */
    @Transactional(readOnly = true)
    public List<Use> toDecide() {
        var me = SignedIn.current();
        if (me.isEmpty()) {
            return List.of();
        }
        var absent = deputies.awayFor(me.get().member());
        var approvers = new HashSet<>(absent);
        approvers.add(me.get().member());
        var asked = repository.waitingFor(approvers, MOST).stream();
        var escalated = AuthorityAreas.mayEdit(me.get())
                ? repository.overdue(clock.instant(), MOST).stream()
                : Stream.<Use>empty();
        return Stream.concat(asked, escalated)
                .filter(use -> mayDecide(use, me.get(), absent))
                .distinct()
                .sorted(Comparator.comparing(
                        use -> Objects.requireNonNull(use.pending()).dueAt()))
                .toList();
    }

    /** What the signed-in person has asked for or granted, the latest first. */
    @Transactional(readOnly = true)
    public List<Use> mine(int limit) {
        return SignedIn.current()
                .map(me -> repository.page(UseQuery.ALL.by(me.member()), 0, limit))
                .orElse(List.of());
    }

    /** Empty when somebody else has decided meanwhile, or there is no such use. */
    public Optional<Use> approve(AuthorityUseId id, String reason) {
        return decide(id, UseState.APPROVED, reason);
    }

    /** Empty when somebody else has decided meanwhile, or there is no such use. */
    public Optional<Use> decline(AuthorityUseId id, String reason) {
        return decide(id, UseState.DECLINED, reason);
    }

    private Optional<Use> decide(AuthorityUseId id, UseState state, String reason) {
        var me = SignedIn.current().orElseThrow(() -> new AccessDeniedException("Only people decide"));
        var why = Tidy.text(reason);
        if (why == null || why.length() > Question.LONGEST_REASON) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var use = repository.find(id);
        if (use.isEmpty() || use.get().state() != UseState.WAITING) {
            return Optional.empty();
        }
        var absent = deputies.awayFor(me.member());
        if (!mayDecide(use.get(), me, absent)) {
            throw new AccessDeniedException("This is for another approver to decide");
        }
        var approver = Objects.requireNonNull(use.get().pending()).approver();
        var decidedFor = approver != null && absent.contains(approver)
                ? staff.name(approver).map(ColleagueName::name).orElse(null)
                : null;
        var decision = new Decision(me.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), why, decidedFor);
        if (!repository.decide(id, state, me.member(), decision)) {
            return Optional.empty();
        }
        jobs.enqueue(DecisionLetter.NAME, id.value());
        audit.record(AuditEntry.of(
                        Act.DECIDED,
                        AuthorityAreas.AUTHORITY,
                        id.value(),
                        use.get().kind())
                .with(changes(use.get(), state, decidedFor)));
        return repository.find(id);
    }

    private static List<Change> changes(Use use, UseState state, @Nullable String decidedFor) {
        var changes = new ArrayList<Change>();
        changes.add(new Change("authority.log.state", use.state().code(), state.code()));
        if (decidedFor != null) {
            changes.add(new Change("authority.log.decided-for", null, decidedFor));
        }
        return changes;
    }

    private boolean mayDecide(Use use, SignedIn me, Set<MemberId> absent) {
        var pending = use.pending();
        return use.state() == UseState.WAITING
                && pending != null
                && !me.member().equals(use.askedBy())
                && (me.member().equals(pending.approver())
                        || (pending.approver() != null && absent.contains(pending.approver()))
                        || (AuthorityAreas.mayEdit(me) && use.overdue(clock.instant())));
    }
}
