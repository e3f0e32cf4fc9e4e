package app.closeup.customers.ui;

import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerKind;
import app.closeup.ui.SearchSource;
import app.closeup.ui.kit.Sign;
import java.util.List;
import org.springframework.stereotype.Component;

/** The customers' part of the search over everything. */
@Component
class CustomerHits implements SearchSource {

    private final Customers customers;
    private final RecentCustomers recent;

    CustomerHits(Customers customers, RecentCustomers recent) {
        this.customers = customers;
        this.recent = recent;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String labelKey() {
        return "customers.title";
    }

    @Override
    public List<Hit> search(String text, int limit) {
        return customers.search(text, limit).stream().map(CustomerHits::hit).toList();
    }

    @Override
    public List<Hit> recent(int limit) {
        return recent.latest(limit).stream().map(CustomerHits::hit).toList();
    }

    private static Hit hit(CustomerSummary customer) {
        return new Hit(
                customer.name(),
                Words.line(customer.jobTitle(), customer.email(), customer.phone(), customer.city()),
                customer.kind() == CustomerKind.ORGANISATION ? Sign.BUILDING : Sign.USER,
                CustomerLink.route(customer.id()));
    }
}
