package app.closeup.customers.relations;

import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Provenance;
import app.closeup.tenants.SignedIn;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How customers belong together: companies and their subsidiaries, people and where they work, partners. */
@Service
@Transactional
public class Relations {

    private static final int MOST_SHOWN = 100;

    private final RelationRepository repository;
    private final Clock clock;

    Relations(RelationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Of each direction the first hundred, by name. */
    @Transactional(readOnly = true)
    public List<RelatedCustomer> of(CustomerId customer) {
        return repository.of(customer, MOST_SHOWN);
    }

    /** Says what the other customer is to this one. */
    public Added add(CustomerId customer, RelationRole role, CustomerId other) {
        var relation = role.between(customer, other);
        repository.takeTurns();
        if (repository.leadsInACircle(relation)) {
            return Added.WOULD_LEAD_IN_A_CIRCLE;
        }
        if (!repository.hasBoth(relation)) {
            return Added.CUSTOMER_GONE;
        }
        requireChange(relation);
        return repository.insert(relation, Provenance.manual(), clock.instant()) == 1 ? Added.YES : Added.ALREADY_THERE;
    }

    /** Returns whether it was there. */
    public boolean remove(Relation relation) {
        if (!repository.hasBoth(relation)) {
            return false;
        }
        requireChange(relation);
        return repository.delete(relation) == 1;
    }

    /** Takes a removal back. */
    public void restore(Relation relation) {
        repository.takeTurns();
        if (repository.hasBoth(relation) && !repository.leadsInACircle(relation)) {
            requireChange(relation);
            repository.insert(relation, Provenance.manual(), clock.instant());
        }
    }

    private void requireChange(Relation relation) {
        if (SignedIn.current().isPresent() && !repository.mayChange(relation)) {
            throw new AccessDeniedException("Neither of the two may be changed");
        }
    }

    /** What came of adding a relation. */
    public enum Added {
        YES,
        ALREADY_THERE,
        WOULD_LEAD_IN_A_CIRCLE,
        CUSTOMER_GONE
    }
}
