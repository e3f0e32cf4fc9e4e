package app.closeup.customers;

import app.closeup.tenants.FirstStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Done once there is a customer; those of the sample are nobody's. */
@Component
@Order(10)
class FirstCustomers implements FirstStep {

    private final Customers customers;

    FirstCustomers(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String labelKey() {
        return "customers.first-step";
    }

    @Override
    public String route() {
        return "customers/import";
    }

    @Override
    public boolean done() {
        return customers.hasOwn();
    }
}
