package app.closeup.customers.parties;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.rights.FieldRight;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Which fields of a customer the signed-in person sees, and may change. */
public final class FieldRights {

    private static final CustomerDetails BLANK = CustomerDetails.organisation("");

    private FieldRights() {}

    public static boolean shows(CustomerField field) {
        return right(field) != FieldRight.HIDE;
    }

    public static boolean edits(CustomerField field) {
        return right(field) == FieldRight.EDIT;
    }

    /** Those that the person does not see. */
    public static Set<CustomerField> hidden() {
        var hidden = EnumSet.noneOf(CustomerField.class);
        Arrays.stream(CustomerField.values()).filter(field -> !shows(field)).forEach(hidden::add);
        return hidden;
    }

    /** The details without what the person does not see. */
    public static CustomerDetails shown(CustomerDetails details) {
        var shown = details;
        for (var field : hidden()) {
            shown = CustomerFields.take(field, BLANK, shown);
        }
        return shown;
    }

    public static Customer shown(Customer customer) {
        return customer.with(shown(customer.details()));
    }

    /**
     * The details as they may be kept: what the person does not see stays as it is.
     *
     * @throws AccessDeniedException when they change what the person sees and may not change
     */
    public static CustomerDetails settled(CustomerDetails before, CustomerDetails after) {
        var settled = after;
        for (var field : hidden()) {
            settled = CustomerFields.take(field, before, settled);
        }
        for (var field : CustomerFields.differing(before, settled)) {
            if (!edits(field)) {
                throw new AccessDeniedException("The field may not be changed: " + field);
            }
        }
        return settled;
    }

    /** As {@link #settled(CustomerDetails, CustomerDetails)}, of a customer that is new. */
    public static CustomerDetails settled(CustomerDetails added) {
        for (var field : CustomerField.values()) {
            if (!edits(field) && CustomerFields.value(field, added) != null) {
                throw new AccessDeniedException("The field may not be set: " + field);
            }
        }
        return added;
    }

    private static FieldRight right(CustomerField field) {
        return SignedIn.current()
                .map(person -> person.access().field(CustomerAreas.CUSTOMERS, Codes.of(field)))
                .orElse(FieldRight.EDIT);
    }
}
