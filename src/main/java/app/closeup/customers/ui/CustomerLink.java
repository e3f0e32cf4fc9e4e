package app.closeup.customers.ui;

import app.closeup.customers.parties.CustomerId;
import app.closeup.platform.Ids;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** A link to a customer's close-up, for screens of all modules. */
@NamedInterface("ui")
public final class CustomerLink extends Anchor {

    static final String LIST = "customers";

    public CustomerLink(CustomerId customer, String name) {
        super(route(customer), name);
    }

    /** Without a leading slash. */
    public static String route(CustomerId customer) {
        return LIST + "/" + customer;
    }

    /** The identifier that stands in an address; empty when what stands there is none. */
    static Optional<CustomerId> parse(String text) {
        return Ids.parse(text).map(CustomerId::new);
    }
}
