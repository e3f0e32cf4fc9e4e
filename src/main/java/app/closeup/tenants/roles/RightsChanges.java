package app.closeup.tenants.roles;

import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.RoleRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What of a role changed, for the audit. */
final class RightsChanges {

    private RightsChanges() {}

    static List<Change> between(RoleRights before, RoleRights after) {
        var changes = new ArrayList<Change>();
        var areas = new TreeSet<>(before.reaches().keySet());
        areas.addAll(after.reaches().keySet());
        for (var area : areas) {
            for (var action : Action.values()) {
                add(
                        changes,
                        area + " " + action.code(),
                        before.reach(area, action).code(),
                        after.reach(area, action).code());
            }
            var fields =
                    new TreeSet<>(before.fields().getOrDefault(area, Map.of()).keySet());
            fields.addAll(after.fields().getOrDefault(area, Map.of()).keySet());
            for (var field : fields) {
                add(
                        changes,
                        area + " " + field,
                        before.field(area, field).code(),
                        after.field(area, field).code());
            }
        }
        return changes;
    }

    private static void add(List<Change> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(what, before, after));
        }
    }
}
