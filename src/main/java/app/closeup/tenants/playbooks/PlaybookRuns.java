package app.closeup.tenants.playbooks;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.RecordRef;
import app.closeup.tenants.Records;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.playbooks.PlaybookRun.End;
import app.closeup.tenants.playbooks.PlaybookRun.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Playbooks in use: started for a record, ticked off step by step, and finished with what came of it. Of a record that
 * somebody does not see they begin, tick and finish nothing.
 */
@Service
@Transactional
public class PlaybookRuns {

    static final int READ_FOR_EACH = 10;

    private final RunRepository repository;
    private final PlaybookRepository playbooks;
    private final Guidance guidance;
    private final Records records;
    private final Audit audit;
    private final Clock clock;

    PlaybookRuns(
            RunRepository repository,
            PlaybookRepository playbooks,
            Guidance guidance,
            Records records,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.playbooks = playbooks;
        this.guidance = guidance;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the playbook is not for this record, or is in use with it already. */
    public Optional<PlaybookRun> start(PlaybookId playbook, RecordRef record) {
        if (!records.sees(record)) {
            return Optional.empty();
        }
        var guide = guidance.of(record).stream()
                .filter(one -> one.playbook().equals(playbook))
                .filter(one -> !one.situation().equals(Situation.ALWAYS.code()))
                .findFirst();
        var isOpen = repository
                .open(record.kind(), List.of(record.id()))
                .getOrDefault(record.id(), Set.of())
                .contains(playbook);
        if (guide.isEmpty() || isOpen) {
            return Optional.empty();
        }
        var by = SignedIn.current();
        var run = new PlaybookRun(
                new PlaybookRunId(Ids.next()),
                playbook,
                guide.get().version(),
                record,
                guide.get().content().must().stream()
                        .map(item -> new Step(item.id(), item.text(), null, null))
                        .toList(),
                RunState.OPEN,
                1,
                by.map(SignedIn::name).orElse(null),
                now(),
                null);
        repository.insert(run, by.map(SignedIn::member).orElse(null), "manual");
        remember(run, Change.of("playbooks.audit.started"));
        return Optional.of(run);
    }

    /** Ticks a step, or takes the tick away; empty where somebody else has changed or finished it since. */
    public Optional<PlaybookRun> tick(PlaybookRunId id, long revision, UUID step, boolean done) {
        var by = SignedIn.current().map(SignedIn::name).orElse(null);
        var run = find(id);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        var steps = run.get().steps().stream()
                .map(one -> one.id().equals(step)
                        ? new Step(one.id(), one.text(), done ? now() : null, done ? by : null)
                        : one)
                .toList();
        if (!repository.tick(id, revision, steps)) {
            return Optional.empty();
        }
        var ticked = steps.stream().filter(one -> one.id().equals(step)).findFirst();
        remember(
                run.get(),
                new Change(
                        done ? "playbooks.audit.ticked" : "playbooks.audit.unticked",
                        null,
                        ticked.map(Step::text).orElse(null)));
        return repository.find(id);
    }

    /** All of it was done; empty where somebody else has changed or finished it since. */
    public Optional<PlaybookRun> followed(PlaybookRunId id, long revision, Outcome outcome) {
        return finish(id, revision, RunState.FOLLOWED, outcome, null);
    }

    /**
     * Something was done otherwise, for a reason; empty where somebody else has changed or finished it since.
     *
     * @throws IllegalArgumentException for no reason, or one that is too long
     */
    public Optional<PlaybookRun> deviated(PlaybookRunId id, long revision, Outcome outcome, String reason) {
        var tidy = Tidy.text(reason);
        if (tidy == null || tidy.length() > PlaybookRun.LONGEST_REASON) {
            throw new IllegalArgumentException("The form was not checked");
        }
        return finish(id, revision, RunState.DEVIATED, outcome, tidy);
    }

    /** With a record: open ones first, then the latest. */
    @Transactional(readOnly = true)
    public List<PlaybookRun> of(RecordRef record, int limit) {
        return records.sees(record) ? repository.of(record, limit) : List.of();
    }

    /**
     * Of a playbook, the latest first. Those who write playbooks are told of all, others of those with records that they
     * see: fewer where many of the latest are out of sight.
     */
    @Transactional(readOnly = true)
    public List<PlaybookRun> of(PlaybookId playbook, int limit) {
        if (PlaybookAreas.leads()) {
            return repository.of(playbook, limit);
        }
        return records.seen(repository.of(playbook, limit * READ_FOR_EACH), PlaybookRun::record).stream()
                .limit(limit)
                .toList();
    }

    /** Of all playbooks that were used. */
    @Transactional(readOnly = true)
    public Map<PlaybookId, PlaybookFigures> figures() {
        return repository.figures();
    }

    private Optional<PlaybookRun> finish(
            PlaybookRunId id, long revision, RunState state, Outcome outcome, @Nullable String reason) {
        var by = SignedIn.current();
        if (find(id).isEmpty()) {
            return Optional.empty();
        }
        var end = new End(outcome, reason, by.map(SignedIn::name).orElse(null), now());
        if (!repository.finish(
                id, revision, state, end, by.map(SignedIn::member).orElse(null))) {
            return Optional.empty();
        }
        var finished = repository.find(id);
        finished.ifPresent(run -> remember(
                run,
                new Change(
                        state == RunState.FOLLOWED ? "playbooks.audit.followed" : "playbooks.audit.deviated",
                        null,
                        reason)));
        return finished;
    }

    private Optional<PlaybookRun> find(PlaybookRunId id) {
        return repository.find(id).filter(run -> records.sees(run.record()));
    }

    /** In the history of the record that the playbook is used for. */
    private void remember(PlaybookRun run, Change change) {
        var title = playbooks.find(run.playbook()).map(Playbook::title).orElse("");
        audit.record(new AuditEntry(
                Act.CHANGED, PlaybookAreas.PLAYBOOKS.code(), run.record().id(), true, title, List.of(change)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
