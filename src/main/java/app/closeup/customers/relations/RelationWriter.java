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
        var refused = new ArrayList<Relation>();
        for (var relation : added) {
            if (repository.leadsInACircle(relation)) {
                refused.add(relation);
            } else {
                repository.insert(relation, provenance, clock.instant());
            }
        }
        return refused;
    }
}
