package app.closeup.tenants.playbooks;

import app.closeup.tenants.RecordRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which rules hold for a record. For each situation those of the company are taken, those of the record's segments
 * added to them, and those of the record itself to both.
 */
@Service
@Transactional(readOnly = true)
public class Guidance {

    private final PlaybookRepository repository;
    private final ObjectProvider<RecordFacts> facts;
    private final ObjectProvider<PlaybookScopes> scopes;
    private final Clock clock;

    Guidance(
            PlaybookRepository repository,
            ObjectProvider<RecordFacts> facts,
            ObjectProvider<PlaybookScopes> scopes,
            Clock clock) {
        this.repository = repository;
        this.facts = facts;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What conditions can be written over. */
    public List<FactType> facts() {
        return facts.stream().flatMap(source -> source.types().stream()).toList();
    }

    /** Groups of records that rules can be written for. */
    public List<PlaybookScopes.Choice> segments() {
        return scopes.stream().flatMap(source -> source.all().stream()).toList();
    }

    /** One for each situation that has rules for the record; those that the record itself suggests first. */
    public List<Guide> of(RecordRef record) {
        return of(Set.of(record)).getOrDefault(record, List.of());
    }

    /** As {@link #of(RecordRef)}, for many records at once; the records must be there. */
    public Map<RecordRef, List<Guide>> of(Collection<RecordRef> records) {
        return of(records, inForce());
    }

    Map<RecordRef, List<Guide>> of(Collection<RecordRef> records, List<Rules> rules) {
        var known = known(records, rules);
        var guides = new HashMap<RecordRef, List<Guide>>();
        for (var record : records) {
            guides.put(record, guides(record, rules, known.getOrDefault(record, Map.of())));
        }
        return guides;
    }

    /** All rules that hold today for anybody. */
    List<Rules> inForce() {
        var versions = repository.inForce(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return repository.all().stream()
                .flatMap(playbook ->
                        Stream.ofNullable(versions.get(playbook.id())).map(version -> new Rules(playbook, version)))
                .toList();
    }

    private List<Guide> guides(RecordRef record, List<Rules> all, Map<String, Set<String>> known) {
        var mine = segmentsOf(record, all);
        var bySituation = all.stream()
                .filter(rules -> rules.concerns(record, mine))
                .filter(rules -> rules.content().holds(known))
                .collect(Collectors.groupingBy(
                        rules -> rules.playbook().situation(), LinkedHashMap::new, Collectors.toList()));
        return bySituation.values().stream()
                .map(Guidance::merged)
                .sorted(Comparator.comparing(Guide::suggested).reversed().thenComparing(Guide::title))
                .toList();
    }

    /** The more conditions hold, the better it fits; of each level, but segments, one is taken. */
    private static Guide merged(List<Rules> fitting) {
        var ordered = fitting.stream()
                .sorted(Comparator.comparing((Rules rules) -> rules.scope().level())
                        .thenComparingInt(rules -> -rules.content().conditions().size())
                        .thenComparing(rules -> rules.playbook().title()))
                .toList();
        var widest = ordered.getFirst();
        var title = widest.playbook().title();
        var content = widest.content();
        var taken = new HashSet<Scope>(Set.of(widest.scope()));
        for (var narrower : ordered) {
            if (taken.add(narrower.scope())) {
                content = content.narrowed(narrower.content());
                title = narrower.playbook().title();
            }
        }
        // What is never done is not done, however well something else fits.
        var never = ordered.stream()
                .flatMap(rules -> rules.content().never().stream())
                .distinct()
                .toList();
        var suggested =
                ordered.stream().anyMatch(rules -> !rules.content().conditions().isEmpty());
        return new Guide(
                widest.playbook().id(),
                widest.version().number(),
                widest.playbook().situation(),
                title,
                suggested,
                content.withNever(never));
    }

    /** Asked only where some rules are for segments. */
    private Set<String> segmentsOf(RecordRef record, List<Rules> all) {
        return all.stream().anyMatch(rules -> rules.scope().level() == Scope.Level.SEGMENT)
                ? scopes.stream().flatMap(source -> source.of(record).stream()).collect(Collectors.toSet())
                : Set.of();
    }

    /** Asked only where some rules have conditions. */
    private Map<RecordRef, Map<String, Set<String>>> known(Collection<RecordRef> records, List<Rules> all) {
        var known = new HashMap<RecordRef, Map<String, Set<String>>>();
        if (all.stream().allMatch(rules -> rules.content().conditions().isEmpty())) {
            return known;
        }
        Map<String, Set<UUID>> byKind = records.stream()
                .collect(Collectors.groupingBy(RecordRef::kind, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        byKind.forEach((kind, ids) -> source(kind)
                .ifPresent(source ->
                        source.of(ids).forEach((id, values) -> known.put(new RecordRef(kind, id), values))));
        return known;
    }

    private Optional<RecordFacts> source(String kind) {
        return facts.stream().filter(source -> source.kind().equals(kind)).findFirst();
    }

    /** A playbook with the version that holds. */
    record Rules(Playbook playbook, PlaybookVersion version) {

        PlaybookContent content() {
            return version.content();
        }

        Scope scope() {
            return playbook.scope();
        }

        boolean concerns(RecordRef record, Set<String> segments) {
            return switch (scope().level()) {
                case COMPANY -> true;
                case SEGMENT -> segments.contains(Objects.requireNonNull(scope().key()));
                case RECORD -> scope().equals(Scope.of(record));
            };
        }
    }
}
