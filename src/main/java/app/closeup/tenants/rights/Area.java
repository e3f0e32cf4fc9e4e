package app.closeup.tenants.rights;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A part of Closeup that roles give rights to. Each module declares its own, as beans.
 *
 * @param code as stored; with {@code rights.area.} before it, the key of its name
 * @param owned whether its records have owners, so that a right may reach some of them only
 * @param actions those that mean something here
 * @param fields that a role can hide or keep from being changed
 * @param workedBy the predefined roles whose work it is: they create and change, the others only see
 */
public record Area(String code, boolean owned, Set<Action> actions, List<Field> fields, Set<PredefinedRole> workedBy) {

    public Area {
        actions = Set.copyOf(actions);
        fields = List.copyOf(fields);
        workedBy = Set.copyOf(workedBy);
    }

    /** Records with owners. */
    public static Area ofRecords(String code, Set<Action> actions, List<Field> fields, Set<PredefinedRole> workedBy) {
        return new Area(code, true, actions, fields, workedBy);
    }

    /** What concerns the company as a whole: all of it is allowed, or nothing. */
    public static Area ofCompany(String code, Action first, Action... others) {
        return new Area(code, false, EnumSet.of(first, others), List.of(), Set.of());
    }

    /** The name of the authority by which a screen asks for the right to see this area. */
    public String authority(Action action) {
        return Access.authority(code, action);
    }

    /**
     * A field of the area's records.
     *
     * @param code as stored
     * @param labelKey of its name
     */
    public record Field(String code, String labelKey) {}
}
