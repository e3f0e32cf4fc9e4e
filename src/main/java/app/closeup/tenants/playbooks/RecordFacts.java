package app.closeup.tenants.playbooks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a module knows of its records, for the conditions of playbooks: a bean for each kind of record. */
public interface RecordFacts {

    /** As the module's {@link app.closeup.tenants.RecordSource} calls its records. */
    String kind();

    List<FactType> types();

    /** For each record that is there: its values by the code of the fact; what is not known is missing. */
    Map<UUID, Map<String, Set<String>>> of(Collection<UUID> ids);
}
