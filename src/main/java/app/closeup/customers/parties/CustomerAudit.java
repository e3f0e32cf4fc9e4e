package app.closeup.customers.parties;

import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the audit remembers of customers. */
public final class CustomerAudit {

    private CustomerAudit() {}

    public static AuditEntry of(Act act, CustomerId id, String name) {
        return AuditEntry.ofPerson(act, CustomerAreas.CUSTOMERS, id.value(), name);
    }

    /** A change, field by field. */
    public static AuditEntry changed(CustomerId id, CustomerDetails before, CustomerDetails after) {
        var changes = CustomerFields.differing(before, after).stream()
                .map(field -> new Change(field.labelKey(), text(field, before), text(field, after)))
                .toList();
        return of(Act.CHANGED, id, after.name()).with(changes);
    }

    /** Something in the timeline of the customer. */
    public static AuditEntry entry(Act act, CustomerId id, List<Change> changes) {
        return new AuditEntry(act, CustomerAreas.TIMELINE.code(), id.value(), true, null, changes);
    }

    private static @Nullable String text(CustomerField field, CustomerDetails details) {
        var value = CustomerFields.value(field, details);
        return value == null ? null : value.toString();
    }
}
