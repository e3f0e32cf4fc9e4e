package app.closeup.tenants.rights;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What a role, or all roles of a person together, allow.
 *
 * @param reaches by area and action; what is missing is not allowed
 * @param fields by area and field; what is missing may be changed
 */
public record RoleRights(Map<String, Map<Action, Reach>> reaches, Map<String, Map<String, FieldRight>> fields)
        implements Serializable {

    public static final RoleRights NOTHING = new RoleRights(Map.of(), Map.of());

    public RoleRights {
        var ownReaches = new HashMap<String, Map<Action, Reach>>();
        reaches.forEach((area, ofArea) -> {
            var allowed = new EnumMap<Action, Reach>(Action.class);
            ofArea.forEach((action, reach) -> {
                if (reach != Reach.NONE) {
                    allowed.put(action, reach);
                }
            });
            if (!allowed.isEmpty()) {
                ownReaches.put(area, Map.copyOf(allowed));
            }
        });
        reaches = Map.copyOf(ownReaches);
        var ownFields = new HashMap<String, Map<String, FieldRight>>();
        fields.forEach((area, ofArea) -> {
            var limited = new HashMap<>(ofArea);
            limited.values().removeIf(right -> right == FieldRight.EDIT);
            if (!limited.isEmpty()) {
                ownFields.put(area, Map.copyOf(limited));
            }
        });
        fields = Map.copyOf(ownFields);
    }

    /** Whether any of it reaches as far as the person's teams, and so changes with them. */
    public boolean reachesByTeams() {
        return reaches.values().stream()
                .flatMap(ofArea -> ofArea.values().stream())
                .anyMatch(reach -> reach == Reach.TEAM || reach == Reach.TEAM_AND_BELOW);
    }

    public Reach reach(String area, Action action) {
        return reaches.getOrDefault(area, Map.of()).getOrDefault(action, Reach.NONE);
    }

    public FieldRight field(String area, String field) {
        return fields.getOrDefault(area, Map.of()).getOrDefault(field, FieldRight.EDIT);
    }

    /** Allows what either allows. A role that does not show an area has no say about its fields. */
    public RoleRights or(RoleRights other) {
        var united = new HashMap<String, Map<Action, Reach>>();
        reaches.forEach((area, ofArea) -> united.put(area, new EnumMap<>(ofArea)));
        other.reaches.forEach((area, ofArea) -> ofArea.forEach((action, reach) ->
                united.computeIfAbsent(area, _ -> new EnumMap<>(Action.class)).merge(action, reach, Reach::or)));
        var limits = new HashMap<String, Map<String, FieldRight>>();
        for (var area : united.keySet()) {
            limits.put(area, limits(area, other));
        }
        return new RoleRights(united, limits);
    }

    /** Whether these rights allow all that the others do. */
    public boolean holds(RoleRights others) {
        return others.reaches.entrySet().stream().allMatch(area -> holds(area.getKey(), area.getValue(), others));
    }

    private boolean holds(String area, Map<Action, Reach> reaches, RoleRights others) {
        return reaches.entrySet().stream()
                        .allMatch(right -> reach(area, right.getKey()).compareTo(right.getValue()) >= 0)
                && fields.getOrDefault(area, Map.of()).entrySet().stream()
                        .allMatch(field -> others.field(area, field.getKey()).compareTo(field.getValue()) <= 0);
    }

    private Map<String, FieldRight> limits(String area, RoleRights other) {
        if (!reaches.containsKey(area)) {
            return other.fields.getOrDefault(area, Map.of());
        }
        var mine = fields.getOrDefault(area, Map.of());
        if (!other.reaches.containsKey(area)) {
            return mine;
        }
        var both = new HashMap<String, FieldRight>();
        mine.forEach((field, right) -> both.put(field, right.or(other.field(area, field))));
        return both;
    }
}
