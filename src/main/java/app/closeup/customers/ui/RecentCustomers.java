package app.closeup.customers.ui;

import app.closeup.customers.CustomerSummary;
import app.closeup.customers.Customers;
import app.closeup.customers.parties.CustomerId;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom the person looked at lately, in this session. In another company those customers are not found. */
@Component
class RecentCustomers {

    private static final String KEY = RecentCustomers.class.getName();
    private static final int REMEMBERED = 20;

    private final Customers customers;

    RecentCustomers(Customers customers) {
        this.customers = customers;
    }

    void remember(CustomerId customer) {
        var session = VaadinSession.getCurrent();
        if (session != null) {
            session.setAttribute(
                    KEY,
                    Stream.concat(Stream.of(customer), remembered().stream())
                            .distinct()
                            .limit(REMEMBERED)
                            .toList());
        }
    }

    /** The latest first. */
    List<CustomerSummary> latest(int limit) {
        var ids = remembered();
        var found = new ArrayList<>(customers.summaries(ids));
        found.sort(Comparator.comparingInt(customer -> ids.indexOf(customer.id())));
        return found.stream().limit(limit).toList();
    }

    private static List<CustomerId> remembered() {
        var session = VaadinSession.getCurrent();
        return session != null && session.getAttribute(KEY) instanceof List<?> ids
                ? ids.stream()
                        .filter(Objects::nonNull)
                        .map(CustomerId.class::cast)
                        .toList()
                : List.of();
    }
}
