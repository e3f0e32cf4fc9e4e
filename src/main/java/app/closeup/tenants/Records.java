package app.closeup.tenants;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What records of all modules are called, for lists that name records of several kinds. */
@Component
public class Records {

    private final ObjectProvider<RecordSource> sources;

    Records(ObjectProvider<RecordSource> sources) {
        this.sources = sources;
    }

    /** The names of those that are there, and are seen by the signed-in person. */
    public Map<RecordRef, String> names(Collection<RecordRef> records) {
        var names = new HashMap<RecordRef, String>();
        var byKind = records.stream()
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(RecordRef::kind, Collectors.mapping(RecordRef::id, Collectors.toSet())));
        byKind.forEach((kind, ids) -> source(kind)
                .ifPresent(source ->
                        source.names(ids).forEach((id, name) -> names.put(new RecordRef(kind, id), name))));
        return names;
    }

    /** Whether the record is there, and the signed-in person sees it. */
    public boolean sees(RecordRef record) {
        return !names(List.of(record)).isEmpty();
    }

    /** Those of the things whose record is there, and is seen by the signed-in person; those of none too. */
    public <T> List<T> seen(Collection<T> things, Function<T, @Nullable RecordRef> record) {
        var names = names(things.stream().map(record).filter(Objects::nonNull).toList());
        return things.stream()
                .filter(thing -> {
                    var its = record.apply(thing);
                    return its == null || names.containsKey(its);
                })
                .toList();
    }

    /** Where the record is opened, without a leading slash; empty for a kind that no module knows any more. */
    public Optional<String> route(RecordRef record) {
        return source(record.kind()).map(source -> source.route(record.id()));
    }

    /** Some records of the sample data. */
    public List<RecordRef> ofSample(int limit) {
        return sources.stream()
                .flatMap(source -> source.ofSample(limit).stream().map(id -> new RecordRef(source.kind(), id)))
                .toList();
    }

    private Optional<RecordSource> source(String kind) {
        return sources.stream().filter(source -> source.kind().equals(kind)).findFirst();
    }
}
