package app.closeup.customers.relations;

import app.closeup.customers.parties.Provenance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many relations at once, inside the caller's transaction: for imports and sample data. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RelationWriter {

    private final RelationRepository repository;
    private final Clock clock;

    RelationWriter(RelationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Writes the relations that are not there yet; returns those refused, which would lead in a circle. */
    public List<Relation> relate(Collection<Relation> added, Provenance provenance) {
        if (added.stream().anyMatch(relation -> relation.type() == RelationType.SUBSIDIARY_OF)) {
            repository.takeTurns();
        }
        var now = clock.instant();
        var refused = new ArrayList<Relation>();
        var harmless = new ArrayList<Relation>();
        for (var relation : added) {
            if (repository.leadsInACircle(relation)) {
                refused.add(relation);
            } else if (relation.type() == RelationType.SUBSIDIARY_OF) {
                // At once, so that the next one's circle is seen.
                repository.insert(relation, provenance, now);
            } else {
                harmless.add(relation);
            }
        }
        repository.insertAll(harmless, provenance, now);
        return refused;
    }
}
