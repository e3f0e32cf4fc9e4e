package app.closeup.tenants.ui.roles;

import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.ui.kit.ConflictDialog;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Two changes of the same role: where only one of the two changed a cell, that stands; where both did, somebody chooses. */
final class RightsMerge {

    private final List<Area> areas;
    private final RoleRights yours;
    private final RoleRights theirs;
    private final Map<String, String> byYou;
    private final Map<String, String> byThem;
    private final Map<String, String> between;

    /** @param base what both began with */
    RightsMerge(List<Area> areas, RoleRights base, RoleRights yours, RoleRights theirs) {
        this.areas = areas;
        this.yours = yours;
        this.theirs = theirs;
        byYou = differences(base, yours);
        byThem = differences(base, theirs);
        between = differences(theirs, yours);
    }

    /** What you changed, on top of what they have saved. */
    RoleRights yoursOverTheirs() {
        return take(byYou.keySet(), yours, theirs);
    }

    /** As {@link #yoursOverTheirs}; of the cells that both changed, yours are kept in these alone. */
    RoleRights keeping(Collection<String> cells) {
        var kept = Set.copyOf(cells);
        return take(byBoth().stream().filter(cell -> !kept.contains(cell)).toList(), theirs, yoursOverTheirs());
    }

    /** The names of what they changed. */
    List<String> changedByThem() {
        return List.copyOf(byThem.values());
    }

    /** What both changed, each to something else. */
    List<ConflictDialog.Difference> conflicts() {
        return byBoth().stream()
                .map(cell -> new ConflictDialog.Difference(
                        cell, between.getOrDefault(cell, ""), words(cell, theirs), words(cell, yours)))
                .toList();
    }

    private List<String> byBoth() {
        return between.keySet().stream()
                .filter(cell -> byYou.containsKey(cell) && byThem.containsKey(cell))
                .toList();
    }

    /** The cells in which two versions differ, with their names. */
    private Map<String, String> differences(RoleRights one, RoleRights other) {
        var differences = new LinkedHashMap<String, String>();
        for (var area : areas) {
            for (var action : Action.values()) {
                if (one.reach(area.code(), action) != other.reach(area.code(), action)) {
                    differences.put(RightsRow.cell(area, action), RoleWords.of(area) + ": " + RoleWords.of(action));
                }
            }
            for (var field : area.fields()) {
                if (one.field(area.code(), field.code()) != other.field(area.code(), field.code())) {
                    differences.put(RightsFields.cell(area, field), RoleWords.of(area) + ": " + RoleWords.of(field));
                }
            }
        }
        return differences;
    }

    /** The one version, with some cells as the other has them. */
    private RoleRights take(Collection<String> cells, RoleRights from, RoleRights into) {
        var reaches = new HashMap<String, Map<Action, Reach>>();
        var fields = new HashMap<String, Map<String, FieldRight>>();
        for (var area : areas) {
            var ofArea = new HashMap<Action, Reach>();
            for (var action : area.actions()) {
                var source = cells.contains(RightsRow.cell(area, action)) ? from : into;
                ofArea.put(action, source.reach(area.code(), action));
            }
            reaches.put(area.code(), ofArea);
            var limits = new HashMap<String, FieldRight>();
            for (var field : area.fields()) {
                var source = cells.contains(RightsFields.cell(area, field)) ? from : into;
                limits.put(field.code(), source.field(area.code(), field.code()));
            }
            fields.put(area.code(), limits);
        }
        return new RoleRights(reaches, fields);
    }

    /** What the value of a cell is called. */
    private String words(String cell, RoleRights rights) {
        var parts = cell.split(":", 3);
        var area = areas.stream()
                .filter(one -> one.code().equals(parts[1]))
                .findFirst()
                .orElseThrow();
        return parts[0].equals("right")
                ? RoleWords.of(area, rights.reach(area.code(), Action.valueOf(parts[2])))
                : RoleWords.of(rights.field(area.code(), parts[2]));
    }
}
