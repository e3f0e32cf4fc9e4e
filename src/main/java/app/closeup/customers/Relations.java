package app.closeup.customers;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How customers belong together: companies and their subsidiaries, people and where they work, partners. */
@Service
@Transactional
public class Relations {

    private static final int MOST_SHOWN = 100;

    private final RelationRepository repository;
    private final CustomerRepository customers;
    private final Clock clock;

    Relations(RelationRepository repository, CustomerRepository customers, Clock clock) {
        this.repository = repository;
        this.customers = customers;
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
        if (repository.leadsInACircle(relation)) {
            return Added.WOULD_LEAD_IN_A_CIRCLE;
        }
        if (customers.find(List.of(customer, other)).size() < 2) {
            return Added.CUSTOMER_GONE;
        }
        return repository.insert(relation, Provenance.manual(), clock.instant()) == 1 ? Added.YES : Added.ALREADY_THERE;
    }

    /** Returns whether it was there. */
    public boolean remove(Relation relation) {
        return repository.delete(relation) == 1;
    }

    /** Takes a removal back. */
    public void restore(Relation relation) {
        if (customers.find(List.of(relation.customer(), relation.other())).size() == 2
                && !repository.leadsInACircle(relation)) {
            repository.insert(relation, Provenance.manual(), clock.instant());
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
