package app.closeup.customers;

import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.CustomerId;
import app.closeup.tenants.ColleagueName;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.Action;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues to whom a customer counts as their own, beside its owner. */
@Service
@Transactional
public class Collaborators {

    static final int MOST = 50;

    private final CollaboratorRepository repository;
    private final CustomerRepository customers;
    private final Staff staff;
    private final Audit audit;

    Collaborators(CollaboratorRepository repository, CustomerRepository customers, Staff staff, Audit audit) {
        this.repository = repository;
        this.customers = customers;
        this.staff = staff;
        this.audit = audit;
    }

    /** By name, those who have left among them; none of a customer that the person does not see. */
    @Transactional(readOnly = true)
    public List<ColleagueName> of(CustomerId customer) {
        return customers.find(customer).isEmpty()
                ? List.of()
                : staff.names(repository.of(customer)).values().stream()
                        .sorted(Comparator.comparing(ColleagueName::name)
                                .thenComparing(one -> one.id().value()))
                        .toList();
    }

    /**
     * Adds somebody who works here; or says why not, by the key of a message.
     *
     * @throws AccessDeniedException when the person may not assign the customer
     */
    public Optional<String> add(CustomerId customer, MemberId colleague) {
        var found = requireAssignable(customer);
        if (staff.find(colleague).isEmpty()) {
            return Optional.of("customers.collaborators.left");
        }
        if (colleague.equals(found.details().owner())) {
            return Optional.of("customers.collaborators.owner");
        }
        if (repository.of(customer).size() >= MOST) {
            return Optional.of("customers.collaborators.many");
        }
        if (repository.add(customer, colleague)) {
            remember(found, null, colleague);
        }
        return Optional.empty();
    }

    /** @throws AccessDeniedException when the person may not assign the customer */
    public void remove(CustomerId customer, MemberId colleague) {
        var found = requireAssignable(customer);
        if (repository.remove(customer, colleague)) {
            remember(found, colleague, null);
        }
    }

    private Customer requireAssignable(CustomerId customer) {
        var allowed = customers.allowed(List.of(customer)).getOrDefault(customer, Set.of());
        if (!allowed.contains(Action.ASSIGN)) {
            throw new AccessDeniedException("Nobody shares a customer that they may not assign");
        }
        return customers.find(customer).orElseThrow(() -> new AccessDeniedException("There is no such customer"));
    }

    private void remember(Customer customer, @Nullable MemberId before, @Nullable MemberId after) {
        audit.record(AuditEntry.ofPerson(
                        Act.CHANGED, CustomerAreas.CUSTOMERS, customer.id().value(), customer.name())
                .with(List.of(new Change("customers.collaborators", name(before), name(after)))));
    }

    private @Nullable String name(@Nullable MemberId colleague) {
        return staff.name(colleague).map(ColleagueName::name).orElse(null);
    }
}
