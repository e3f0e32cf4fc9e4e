package app.closeup.tenants.playbooks;

import app.closeup.platform.text.Tidy;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds people back from what the company's rules say is not done. Services ask before an act, so that no screen can
 * forget it. Work without a person, such as a purge, is not asked.
 *
 * <p>A rule holds always when its situation is "always", and otherwise while the record itself shows the situation, or
 * while its playbook is in use with the record.
 */
@Service
@Transactional
public class Conduct {

    public static final int LONGEST_REASON = 1_000;

    private static final ScopedValue<String> REASON = ScopedValue.newInstance();

    private final Guidance guidance;
    private final RunRepository runs;
    private final ConductRepository repository;
    private final Records records;
    private final ObjectProvider<Act> acts;
    private final Audit audit;
    private final TransactionOperations apart;
    private final Clock clock;

    Conduct(
            Guidance guidance,
            RunRepository runs,
            ConductRepository repository,
            Records records,
            ObjectProvider<Act> acts,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.guidance = guidance;
        this.runs = runs;
        this.repository = repository;
        this.records = records;
        this.acts = acts;
        this.audit = audit;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions, apart());
    }

    /** What rules can forbid. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Act> acts() {
        return acts.stream().toList();
    }

    /**
     * Does work for which rules that ask for a reason are set aside, and what is set aside is on record. What is never
     * done stays so.
     *
     * @throws IllegalArgumentException for no reason, or one that is too long
     */
    public static void settingAside(String reason, Runnable work) {
        var tidy = Tidy.text(reason);
        if (tidy == null || tidy.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason is asked for");
        }
        ScopedValue.where(REASON, tidy).run(work);
    }

    /** The work with the reason that is given now, if one is, whenever it is done. */
    public static <T> Consumer<T> carrying(Consumer<T> work) {
        if (!REASON.isBound()) {
            return work;
        }
        var reason = REASON.get();
        return some -> ScopedValue.where(REASON, reason).run(() -> work.accept(some));
    }

    /**
     * To be called before an act, in its transaction.
     *
     * @param records with which it is done; none when it is about no record in particular
     * @throws ConductException.Never when it is never done with one of them; nothing may be done then
     * @throws ConductException.NeedsReason when it is not done with one of them and no reason was given
     */
    public void check(Act act, Collection<RecordRef> records) {
        var setAside = foresee(act, records).notDone();
        if (!setAside.isEmpty()) {
            SignedIn.current().ifPresent(me -> record(act, setAside, REASON.get(), me.member(), me.name()));
        }
    }

    /**
     * As {@link #check}, before an act that is done in several transactions, each of which checks again: what is set
     * aside is written by them.
     */
    public Verdict foresee(Act act, Collection<RecordRef> records) {
        var person = SignedIn.current();
        if (person.isEmpty()) {
            return Verdict.FINE;
        }
        var verdict = judge(act, records);
        var me = person.get();
        if (!verdict.never().isEmpty()) {
            // In a transaction of its own: that of the act is rolled back.
            apart.executeWithoutResult(_ -> record(act, verdict.never(), null, me.member(), me.name()));
            throw new ConductException.Never(verdict);
        }
        if (!verdict.notDone().isEmpty() && !REASON.isBound()) {
            throw new ConductException.NeedsReason(verdict);
        }
        return verdict;
    }

    /** What the rules say of an act; nothing is written. */
    @Transactional(readOnly = true)
    public Verdict judge(Act act, Collection<RecordRef> records) {
        var rules = guidance.inForce();
        var mentioned = rules.stream().anyMatch(one -> mentions(act, one.content()));
        if (!mentioned) {
            return Verdict.FINE;
        }
        var never = new ArrayList<BrokenRule>();
        var notDone = new ArrayList<BrokenRule>();
        if (records.isEmpty()) {
            rules.stream()
                    .filter(one -> one.scope().level() == Scope.Level.COMPANY)
                    .filter(one -> one.playbook().situation().equals(Situation.ALWAYS.code()))
                    .filter(one -> one.content().conditions().isEmpty())
                    .forEach(one -> {
                        var playbook = one.playbook();
                        collect(act, one.content().never(), playbook.id(), playbook.title(), null, never);
                        collect(act, one.content().notDone(), playbook.id(), playbook.title(), null, notDone);
                    });
        } else {
            var open = open(records);
            guidance.of(records, rules)
                    .forEach((record, guides) -> guides.stream()
                            .filter(guide -> holds(guide, open.getOrDefault(record, Set.of())))
                            .forEach(guide -> {
                                var content = guide.content();
                                collect(act, content.never(), guide.playbook(), guide.title(), record, never);
                                collect(act, content.notDone(), guide.playbook(), guide.title(), record, notDone);
                            }));
        }
        return new Verdict(never, notDone);
    }

    /**
     * What a playbook's rules have held back, and what was done in spite of them; the latest first. Those who write
     * playbooks are told all of it, others what happened with records that they see.
     */
    @Transactional(readOnly = true)
    public List<ConductEvent> events(PlaybookId playbook, int limit) {
        if (PlaybookAreas.leads()) {
            return repository.of(playbook, limit);
        }
        return records.seen(repository.of(playbook, limit * PlaybookRuns.READ_FOR_EACH), ConductEvent::record).stream()
                .filter(event -> event.record() != null)
                .limit(limit)
                .toList();
    }

    /**
     * Which of the records rules keep out of an act that is about many, beside those rules that {@link #check} finds for
     * the act as a whole. Nobody is asked for a reason, so none sets them aside.
     */
    @Transactional(readOnly = true)
    public Set<RecordRef> withheld(Act act, Collection<RecordRef> records) {
        if (records.isEmpty() || SignedIn.current().isEmpty()) {
            return Set.of();
        }
        var general =
                judge(act, List.of()).notDone().stream().map(BrokenRule::rule).collect(Collectors.toSet());
        var verdict = judge(act, records);
        return Stream.concat(verdict.never().stream(), verdict.notDone().stream())
                .filter(broken -> !general.contains(broken.rule()))
                .map(BrokenRule::record)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static boolean holds(Guide guide, Set<PlaybookId> open) {
        return guide.situation().equals(Situation.ALWAYS.code())
                || guide.suggested()
                || open.contains(guide.playbook());
    }

    private Map<RecordRef, Set<PlaybookId>> open(Collection<RecordRef> records) {
        Map<String, Set<UUID>> byKind = records.stream()
                .collect(Collectors.groupingBy(RecordRef::kind, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        var open = new HashMap<RecordRef, Set<PlaybookId>>();
        byKind.forEach((kind, ids) ->
                runs.open(kind, ids).forEach((id, playbooks) -> open.put(new RecordRef(kind, id), playbooks)));
        return open;
    }

    private static boolean mentions(Act act, PlaybookContent content) {
        return content.never().stream().anyMatch(rule -> act.code().equals(rule.act()))
                || content.notDone().stream().anyMatch(rule -> act.code().equals(rule.act()));
    }

    private static void collect(
            Act act,
            List<PlaybookContent.Rule> rules,
            PlaybookId playbook,
            String title,
            @Nullable RecordRef record,
            List<BrokenRule> broken) {
        rules.stream()
                .filter(rule -> act.code().equals(rule.act()))
                .forEach(rule -> broken.add(new BrokenRule(playbook, title, rule, record)));
    }

    private void record(Act act, List<BrokenRule> broken, @Nullable String reason, MemberId member, String name) {
        var now = now();
        var events = broken.stream()
                .map(one -> new ConductEvent(
                        act.code(), one.record(), one.playbook(), one.rule().text(), reason == null, reason, name, now))
                .toList();
        repository.record(events, member);
        audit.record(events.stream().map(Conduct::remembered).toList());
    }

    private static AuditEntry remembered(ConductEvent event) {
        var act = event.blocked() ? app.closeup.tenants.audit.Act.BLOCKED : app.closeup.tenants.audit.Act.OVERRIDDEN;
        var record = event.record() == null ? null : event.record().id();
        return new AuditEntry(act, PlaybookAreas.PLAYBOOKS.code(), record, record != null, event.rule(), List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static TransactionDefinition apart() {
        var definition = new DefaultTransactionDefinition();
        definition.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return definition;
    }
}
