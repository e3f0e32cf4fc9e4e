package app.closeup.customers;

import app.closeup.customers.parties.Customer;
import app.closeup.customers.parties.CustomerAreas;
import app.closeup.customers.parties.Provenance;
import app.closeup.tenants.Handover;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.Area;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers of somebody who leaves go to other owners; their timelines say so. */
@Component
class CustomerHandover implements Handover {

    private final CustomerRepository repository;
    private final CustomerWriter writer;

    CustomerHandover(CustomerRepository repository, CustomerWriter writer) {
        this.repository = repository;
        this.writer = writer;
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
    public int give(MemberId owner, @Nullable MemberId heir, int limit) {
        var changes = writer.find(repository.lockOwnedBy(owner, limit)).stream()
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
