package app.closeup.tenants.authority;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.Colleague;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.authority.Use.Pending;
import app.closeup.tenants.company.CompanySettings;
import app.closeup.tenants.policy.Policies;
import app.closeup.tenants.policy.PolicyVersion;
import app.closeup.tenants.policy.Stance;
import app.closeup.tenants.rights.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions in a customer's favour: whoever is in front of the customer decides within the limits of their role; above
 * them a named approver does. Every use is logged.
 */
@Service
@Transactional
public class Authority {

    private static final int MOST_INCIDENTS = 50;

    private final UseRepository repository;
    private final SpentRepository spent;
    private final LimitRepository limits;
    private final Limits table;
    private final Policies policies;
    private final Staff staff;
    private final CompanySettings company;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Authority(
            UseRepository repository,
            SpentRepository spent,
            LimitRepository limits,
            Limits table,
            Policies policies,
            Staff staff,
            CompanySettings company,
            Jobs jobs,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.spent = spent;
        this.limits = limits;
        this.table = table;
        this.policies = policies;
        this.staff = staff;
        this.company = company;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Grants what is within the signed-in person's limits, and asks the approver for what is above.
     *
     * <p>An incident's limit counts what everybody has granted in it, so that it cannot be split among colleagues; a
     * period's limit counts what the person has granted by themselves. Concurrent questions of one company wait for
     * each other: two cannot both get the last of a limit.
     *
     * @throws IllegalArgumentException for an unknown kind, an amount that does not fit, no incident, or an extra that
     *     is for nobody
     */
    public Answer ask(Question asked) {
        var me = SignedIn.current().orElseThrow(() -> new AccessDeniedException("Only people have authority"));
        var question = asked.tidy();
        var kind = table.kind(question.kind());
        if (kind.isEmpty() || !question.fits(kind.get().unit())) {
            throw new IllegalArgumentException("The form was not checked");
        }
        limits.lock(table.currency(), clock.instant());
        var limit = widest(me, question);
        if (limit.isEmpty()) {
            return new Answer.Refused(Why.NO_AUTHORITY);
        }
        var extras = question.extra() ? extrasLeft(question) : null;
        var why = why(question, kind.get().unit(), limit.get(), me.member(), extras);
        return why.isEmpty()
                ? grant(question, me, limit.get(), extras)
                : askApprover(question, me, limit.get(), why.get());
    }

    /** What {@link #ask} would answer at this moment, without being asked. The incident may still be empty. */
    @Transactional(readOnly = true)
    public Outlook outlook(Question asked) {
        var me = SignedIn.current().orElseThrow(() -> new AccessDeniedException("Only people have authority"));
        var question = asked.tidy();
        var kind = table.kind(question.kind());
        var limit = widest(me, question);
        if (kind.isEmpty() || limit.isEmpty()) {
            return new Outlook(Why.NO_AUTHORITY, null);
        }
        var extras = question.extra() ? extrasLeft(question) : null;
        return why(question, kind.get().unit(), limit.get(), me.member(), extras)
                .map(why -> new Outlook(
                        why, approver(limit.get(), me).map(Colleague::name).orElse(null)))
                .orElse(Outlook.GRANTED);
    }

    /** What has become of it. */
    @Transactional(readOnly = true)
    public Optional<Use> find(AuthorityUseId id) {
        return repository.find(id);
    }

    /** The log, the latest first; for whoever may not see all of it, their own part. */
    @Transactional(readOnly = true)
    public List<Use> page(UseQuery query, int offset, int limit) {
        return repository.page(visible(query), offset, limit);
    }

    /** How many there are; counting stops at the limit. */
    @Transactional(readOnly = true)
    public int countUpTo(UseQuery query, int limit) {
        return repository.countUpTo(visible(query), limit);
    }

    /** What authority was used about before, for this record. */
    @Transactional(readOnly = true)
    public List<String> incidents(RecordRef record) {
        return repository.incidents(record, MOST_INCIDENTS);
    }

    private static UseQuery visible(UseQuery query) {
        return SignedIn.may(AuthorityAreas.AUTHORITY, Action.SEE)
                ? query
                : query.by(SignedIn.current().orElseThrow().member());
    }

    private Optional<Why> why(Question question, Unit unit, Limit limit, MemberId me, @Nullable Integer extrasLeft) {
        if (extrasLeft != null && extrasLeft <= 0) {
            return Optional.of(stance() == Stance.MEET ? Why.EXTRA_NOT_MEANT : Why.EXTRAS_USED_UP);
        }
        var used = spent.inIncident(question.kind(), question.folded(), question.record());
        if (limit.perIncident() != null && used + question.amount() > limit.perIncident()) {
            return Optional.of(Why.ABOVE_INCIDENT);
        }
        if (limit.perPeriod() != null && inPeriod(question, unit, limit, me) > limit.perPeriod()) {
            return Optional.of(Why.ABOVE_PERIOD);
        }
        return Optional.empty();
    }

    /** This one counted in. Per cents of different things make no sum: their limit is how often. */
    private long inPeriod(Question question, Unit unit, Limit limit, MemberId me) {
        var since = limit.period()
                .begin(company.today())
                .atStartOfDay(company.zone())
                .toInstant();
        return unit == Unit.PERCENT
                ? spent.timesSince(question.kind(), me, since) + 1L
                : spent.grantedSince(question.kind(), me, since) + question.amount();
    }

    /** Under a policy to meet expectations none is left from the start. */
    private @Nullable Integer extrasLeft(Question question) {
        var content = policies.inForce().map(PolicyVersion::content);
        if (question.record() == null || content.isEmpty() || content.get().stance() == Stance.MEET) {
            return 0;
        }
        var since = clock.instant().minus(content.get().extrasDays(), ChronoUnit.DAYS);
        return content.get().extrasCap() - spent.extrasSince(question.record(), since);
    }

    private Stance stance() {
        return policies.inForce().map(version -> version.content().stance()).orElse(Stance.MEET);
    }

    private Answer grant(Question question, SignedIn me, Limit limit, @Nullable Integer extras) {
        var use = use(question, me, limit, UseState.GRANTED, null, null);
        repository.insert(use, "manual");
        remember(Act.DECIDED, use);
        return new Answer.Granted(use.id(), extras == null ? null : extras - 1);
    }

    private Optional<Limit> widest(SignedIn me, Question question) {
        return limits.find(AuthorityRoles.of(me), question.kind()).stream().reduce(Limit::wider);
    }

    /** Nobody approves what they ask for themselves. */
    private Optional<Colleague> approver(Limit limit, SignedIn me) {
        return Optional.ofNullable(limit.approver())
                .filter(member -> !member.equals(me.member()))
                .flatMap(staff::find);
    }

    private Answer askApprover(Question question, SignedIn me, Limit limit, Why why) {
        var approver = approver(limit, me);
        if (approver.isEmpty()) {
            return new Answer.Refused(why);
        }
        var due = now().plus(Duration.ofHours(limit.deadlineHours()));
        var use = use(
                question,
                me,
                limit,
                UseState.WAITING,
                why,
                new Pending(approver.map(Colleague::id).orElseThrow(), due, null));
        repository.insert(use, "manual");
        remember(Act.CREATED, use);
        jobs.enqueue(ApproverLetter.NAME, use.id().value());
        jobs.enqueueAt(Escalation.NAME, use.id().value(), due);
        return new Answer.NeedsApproval(use.id(), why, approver.get().name(), due);
    }

    private void remember(Act act, Use use) {
        audit.record(AuditEntry.of(act, AuthorityAreas.AUTHORITY, use.id().value(), use.kind())
                .with(List.of(
                        new Change("authority.log.state", null, use.state().code()))));
    }

    private Use use(
            Question question, SignedIn me, Limit limit, UseState state, @Nullable Why why, @Nullable Pending pending) {
        return new Use(
                new AuthorityUseId(Ids.next()),
                question.kind(),
                question.amount(),
                question.extra(),
                question.incident(),
                question.record(),
                question.reason(),
                state,
                why,
                limit.role(),
                me.member(),
                me.name(),
                now(),
                pending,
                null);
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
