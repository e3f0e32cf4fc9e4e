package app.closeup.tenants.audit;

import app.closeup.tenants.rights.Area;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be remembered.
 *
 * @param record that it was done to; null when it concerns no single one
 * @param personal whether the record is a customer or a member of the staff: when they are erased, nobody reads name and
 *     changes any more
 * @param name of the record, for the reader
 * @param changes what was before and is after
 */
public record AuditEntry(
        Act act,
        String area,
        @Nullable UUID record,
        boolean personal,
        @Nullable String name,
        List<Change> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }

    /** About a customer or a member of the staff. */
    public static AuditEntry ofPerson(Act act, Area area, UUID record, String name) {
        return new AuditEntry(act, area.code(), record, true, name, List.of());
    }

    /** About a record that says nothing of anybody. */
    public static AuditEntry of(Act act, Area area, UUID record, String name) {
        return new AuditEntry(act, area.code(), record, false, name, List.of());
    }

    /** About an area as a whole. */
    public static AuditEntry of(Act act, Area area) {
        return new AuditEntry(act, area.code(), null, false, null, List.of());
    }

    public AuditEntry with(List<Change> changes) {
        return new AuditEntry(act, area, record, personal, name, changes);
    }

    /**
     * One value, before and after.
     *
     * @param field the key of its name in the message bundle
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {

        /** Something that has no values to tell, only happened. */
        public static Change of(String what) {
            return new Change(what, null, null);
        }
    }
}
