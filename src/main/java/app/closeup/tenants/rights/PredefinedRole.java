package app.closeup.tenants.rights;

import app.closeup.platform.text.Codes;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A role that every company has from its first day, with rights to areas that later versions bring, too. */
public enum PredefinedRole {
    /** May do everything, always. */
    OWNER(1),
    ADMIN(2),
    MANAGER(3),
    SALES(4),
    SERVICE(5),
    MARKETING(6),
    READ_ONLY(7),
    /** Lies under everyone. */
    BASELINE(8);

    private final int number;

    PredefinedRole(int number) {
        this.number = number;
    }

    public RoleId id() {
        return new RoleId(new UUID(0x7000L, 0x8000_0000_0000_0000L | number));
    }

    /** The key of its name in the message bundle. */
    public String labelKey() {
        return "rights.role." + Codes.hyphenated(this);
    }

    public static Optional<PredefinedRole> of(RoleId id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    /** Its rights as long as the company has not changed them. */
    public RoleRights over(Collection<Area> areas) {
        var reaches = new HashMap<String, Map<Action, Reach>>();
        for (var area : areas) {
            var ofArea = new EnumMap<Action, Reach>(Action.class);
            area.actions().forEach(action -> ofArea.put(action, area.owned() ? reach(area, action) : whole(action)));
            reaches.put(area.code(), ofArea);
        }
        return new RoleRights(reaches, Map.of());
    }

    private Reach whole(Action action) {
        return switch (this) {
            case OWNER, ADMIN -> Reach.ALL;
            case MANAGER -> action == Action.SEE ? Reach.ALL : Reach.NONE;
            case SALES, SERVICE, MARKETING, READ_ONLY, BASELINE -> Reach.NONE;
        };
    }

    private Reach reach(Area area, Action action) {
        return switch (this) {
            case OWNER, ADMIN -> Reach.ALL;
            case MANAGER -> action == Action.DELETE || action == Action.EXPORT ? Reach.TEAM_AND_BELOW : Reach.ALL;
            case SALES, SERVICE, MARKETING -> area.workedBy().contains(this) ? worker(action) : seeing(action);
            case READ_ONLY -> seeing(action);
            case BASELINE -> Reach.NONE;
        };
    }

    private static Reach worker(Action action) {
        return switch (action) {
            case SEE, CREATE, EDIT, ASSIGN -> Reach.ALL;
            case DELETE -> Reach.OWN;
            case EXPORT -> Reach.NONE;
        };
    }

    private static Reach seeing(Action action) {
        return action == Action.SEE ? Reach.ALL : Reach.NONE;
    }
}
