package app.closeup.tenants;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what the records of a module are called and where they are opened: a bean for each kind of record. */
public interface RecordSource {

    /** Names the kind; never changed once used. */
    String kind();

    /** The names of those that are there. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** Where a record is opened, without a leading slash. */
    String route(UUID id);

    /** Some records of the sample data, always the same, for parts of the sample that need records. */
    default List<UUID> ofSample(int limit) {
        return List.of();
    }
}
