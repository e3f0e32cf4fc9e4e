package app.closeup.customers;

import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.jobs.Purge;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

@Component
class CustomerPurge extends Purge {

    private final CustomerRepository customers;

    CustomerPurge(CustomerRepository customers, Jobs jobs, TransactionOperations transaction, Clock clock) {
        super(jobs, transaction, clock);
        this.customers = customers;
    }

    @Override
    public String name() {
        return "purge-customers";
    }

    @Override
    protected int removeSome(Instant before, int limit) {
        var ids = customers.deletedBefore(before, limit);
        customers.remove(ids);
        return ids.size();
    }
}
