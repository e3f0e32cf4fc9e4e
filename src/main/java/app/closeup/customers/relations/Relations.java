package app.closeup.customers.relations;

import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerId;
import app.closeup.customers.parties.Provenance;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
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
    private final Audit audit;
    private final Clock clock;

    Relations(RelationRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
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
        if (repository.insert(relation, Provenance.manual(), clock.instant()) == 0) {
            return Added.ALREADY_THERE;
        }
        remember(Act.CREATED, relation);
        return Added.YES;
    }

    /** Returns whether it was there. */
    public boolean remove(Relation relation) {
        if (!repository.hasBoth(relation)) {
            return false;
        }
        requireChange(relation);
        var removed = repository.delete(relation) == 1;
        if (removed) {
            remember(Act.DELETED, relation);
        }
        return removed;
    }

    /** Takes a removal back. */
    public void restore(Relation relation) {
        repository.takeTurns();
        if (repository.hasBoth(relation) && !repository.leadsInACircle(relation)) {
            requireChange(relation);
            repository.insert(relation, Provenance.manual(), clock.instant());
            remember(Act.RESTORED, relation);
        }
    }

    private void remember(Act act, Relation relation) {
        var change = new Change("customers.related", null, relation.type().code() + " " + relation.other());
        audit.record(new AuditEntry(
                act, CustomerAreas.CUSTOMERS.code(), relation.customer().value(), true, null, List.of(change)));
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
