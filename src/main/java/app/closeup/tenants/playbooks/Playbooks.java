package app.closeup.tenants.playbooks;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.playbooks.PlaybookRepository.Author;
import app.closeup.tenants.rights.Action;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The playbooks of the current company: written as drafts, in force as published versions. */
@Service
@Transactional
public class Playbooks {

    /** So many playbooks a company may have, retired ones among them, and so many situations of its own. */
    public static final int MOST = PlaybookRepository.MOST;

    public static final int LONGEST_SITUATION = 100;

    private final PlaybookRepository repository;
    private final DefaultPlaybooks defaults;
    private final Audit audit;
    private final Clock clock;

    Playbooks(PlaybookRepository repository, DefaultPlaybooks defaults, Audit audit, Clock clock) {
        this.repository = repository;
        this.defaults = defaults;
        this.audit = audit;
        this.clock = clock;
    }

    /** The built-in ones, then the company's own by name. */
    @Transactional(readOnly = true)
    public List<Situation> situations() {
        return Stream.concat(Situation.BUILT_IN.stream(), repository.ownSituations().stream())
                .toList();
    }

    /** @throws IllegalArgumentException for a name that is empty or too long, or when there are {@value #MOST} already */
    public Situation addSituation(String name) {
        requireEditing();
        var tidy = Tidy.line(name);
        if (tidy == null || tidy.length() > LONGEST_SITUATION) {
            throw new IllegalArgumentException("The form was not checked");
        }
        if (repository.ownSituations().size() >= MOST) {
            throw new IllegalArgumentException("No company has so many situations");
        }
        var id = Ids.next();
        repository.insertSituation(id, tidy, clock.instant());
        audit.record(AuditEntry.of(Act.CREATED, PlaybookAreas.PLAYBOOKS, id, tidy));
        return new Situation(PlaybookRepository.OWN + id, tidy);
    }

    /** With drafts and retired ones, by title. */
    @Transactional(readOnly = true)
    public List<Playbook> all() {
        return repository.all();
    }

    @Transactional(readOnly = true)
    public Optional<Playbook> find(PlaybookId id) {
        return repository.find(id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<PlaybookVersion> versions(PlaybookId id) {
        return repository.versions(id);
    }

    /**
     * Begins a playbook; nothing holds until it is published.
     *
     * @throws IllegalArgumentException when there are {@value #MOST} already
     */
    public PlaybookSaved create(String situation, String title, Scope scope, PlaybookContent draft) {
        requireEditing();
        requireKnown(situation);
        if (repository.count() >= MOST) {
            throw new IllegalArgumentException("No company has so many playbooks");
        }
        var id = new PlaybookId(Ids.next());
        repository.insert(id, situation, checked(title), scope, draft, author(), "manual");
        remember(Act.CREATED, id, checked(title));
        return new PlaybookSaved.Saved(id, 1);
    }

    /** Keeps a draft, complete or not. */
    public PlaybookSaved save(PlaybookId id, long revision, String title, PlaybookContent draft) {
        requireEditing();
        return repository.update(id, revision, checked(title), draft, author())
                ? new PlaybookSaved.Saved(id, revision + 1)
                : new PlaybookSaved.ChangedMeanwhile();
    }

    /** Forgets what was written since the last version. */
    public PlaybookSaved discard(PlaybookId id, long revision) {
        requireEditing();
        var title = repository.find(id).map(Playbook::title).orElse("");
        return repository.update(id, revision, title, null, author())
                ? new PlaybookSaved.Saved(id, revision + 1)
                : new PlaybookSaved.ChangedMeanwhile();
    }

    /**
     * Makes the draft the next version.
     *
     * @param effectiveFrom today or later
     * @throws IllegalArgumentException when the draft has {@linkplain PlaybookContent#problems() problems}
     */
    public PlaybookSaved publish(PlaybookId id, long revision, LocalDate effectiveFrom) {
        requireEditing();
        if (effectiveFrom.isBefore(today())) {
            throw new IllegalArgumentException("Rules cannot have held before they were published");
        }
        var playbook = repository.find(id);
        if (playbook.isEmpty() || playbook.get().draft() == null) {
            return new PlaybookSaved.ChangedMeanwhile();
        }
        var draft = playbook.get().draft();
        if (!draft.problems().isEmpty()) {
            throw new IllegalArgumentException("The draft was not checked");
        }
        var author = author();
        if (!repository.update(id, revision, playbook.get().title(), null, author)) {
            return new PlaybookSaved.ChangedMeanwhile();
        }
        var before = playbook.get().latest();
        repository.publish(
                new PlaybookVersion(
                        id, before == null ? 1 : before.number() + 1, draft, effectiveFrom, author.name(), author.at()),
                author.member());
        remember(Act.PUBLISHED, id, playbook.get().title());
        return new PlaybookSaved.Saved(id, revision + 1);
    }

    /** Its rules hold no more; what was done by it stays on record. */
    public void retire(PlaybookId id) {
        requireEditing();
        repository.find(id).ifPresent(playbook -> remember(Act.DELETED, id, playbook.title()));
        repository.retire(id, clock.instant());
    }

    /** Its rules hold again. */
    public void bringBack(PlaybookId id) {
        requireEditing();
        repository.find(id).ifPresent(playbook -> remember(Act.RESTORED, id, playbook.title()));
        repository.retire(id, null);
    }

    /** Publishes our playbooks for the situations that have none; how many those were. */
    public int takeOverSuggestions() {
        requireEditing();
        var present = repository.all().stream().map(Playbook::situation).toList();
        var author = author();
        var missing = defaults.all().stream()
                .filter(suggested -> !present.contains(suggested.situation()))
                .toList();
        missing.forEach(
                suggested -> remember(Act.PUBLISHED, publish(suggested, author, today(), "manual"), suggested.title()));
        return missing.size();
    }

    PlaybookId publish(DefaultPlaybooks.Suggested suggested, Author author, LocalDate from, String origin) {
        var id = new PlaybookId(Ids.next());
        repository.insert(id, suggested.situation(), suggested.title(), Scope.COMPANY, null, author, origin);
        repository.publish(
                new PlaybookVersion(id, 1, suggested.content(), from, author.name(), author.at()), author.member());
        return id;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void remember(Act act, PlaybookId id, String title) {
        audit.record(AuditEntry.of(act, PlaybookAreas.PLAYBOOKS, id.value(), title));
    }

    private Author author() {
        var person = SignedIn.current();
        return new Author(
                person.map(SignedIn::member).orElse(null),
                person.map(SignedIn::name).orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void requireKnown(String situation) {
        if (situations().stream().noneMatch(known -> known.code().equals(situation))) {
            throw new IllegalArgumentException("No such situation");
        }
    }

    private static String checked(@Nullable String title) {
        var tidy = Tidy.line(title);
        if (tidy == null || tidy.length() > Playbook.LONGEST_TITLE) {
            throw new IllegalArgumentException("The form was not checked");
        }
        return tidy;
    }

    private static void requireEditing() {
        SignedIn.require(PlaybookAreas.PLAYBOOKS, Action.EDIT);
    }
}
