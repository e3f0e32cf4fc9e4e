package app.closeup.customers;

import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerActs;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.Provenance;
import app.closeup.tenants.Handover;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.playbooks.Conduct;
import app.closeup.tenants.rights.Area;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers of somebody who leaves go to other owners; their timelines say so. */
@Component
class CustomerHandover implements Handover {

    private final CustomerRepository repository;
    private final CustomerWriter writer;
    private final Conduct conduct;

    CustomerHandover(CustomerRepository repository, CustomerWriter writer, Conduct conduct) {
        this.repository = repository;
        this.writer = writer;
        this.conduct = conduct;
    }

    @Override
    public String code() {
        return "customers";
    }

    @Override
    public String labelKey() {
        return "customers.title";
    }

    @Override
    public Area area() {
        return CustomerAreas.CUSTOMERS;
    }

    @Override
    public long count(MemberId owner) {
        return repository.countOwnedBy(owner);
    }

    @Override
    public void check() {
        conduct.check(CustomerActs.CHANGE_OWNER, List.of());
    }

    /** Those whom a rule ties to their owner stay with them. */
    @Override
    public int give(MemberId owner, @Nullable MemberId heir, int limit) {
        var found = writer.find(repository.lockOwnedBy(owner, limit));
        var tied = conduct.withheld(
                CustomerActs.CHANGE_OWNER,
                CustomerActs.records(found.stream().map(Customer::id).toList()));
        var changes = found.stream()
                .filter(customer -> !tied.contains(CustomerActs.record(customer.id())))
                .map((Customer customer) -> new CustomerChange(
                        customer.id(), customer.version(), customer.details().withOwner(heir)))
                .toList();
        return writer.update(changes, Provenance.manual()).written().size();
    }

    @Override
    public Optional<String> route(MemberId owner) {
        return Optional.of("customers?owner=" + owner);
    }
}
