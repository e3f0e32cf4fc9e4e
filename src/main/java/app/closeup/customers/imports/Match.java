package app.closeup.customers.imports;

import app.closeup.customers.imports.mapping.Problem;
import app.closeup.customers.parties.Customer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customer that a row is about, as far as it is here.
 *
 * @param repeated whether an earlier row of the same file was about this customer already
 */
record Match(@Nullable Customer customer, boolean repeated, List<Problem> problems) {

    static final Match NONE = new Match(null, false, List.of());

    static Match with(Customer customer) {
        return new Match(customer, false, List.of());
    }

    static Match repeated(Customer customer) {
        return new Match(customer, true, List.of());
    }
}
