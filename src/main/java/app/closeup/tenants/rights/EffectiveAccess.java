package app.closeup.tenants.rights;

import java.util.List;
import java.util.Set;

/**
 * What somebody may see and do, and which of their roles it comes from.
 *
 * @param roles all of theirs; the one that lies under everyone is among them
 */
public record EffectiveAccess(List<RoleId> roles, List<OfArea> areas) {

    /** @param fields those that are hidden or not to be changed; the others may be changed with the record */
    public record OfArea(Area area, List<OfAction> actions, List<OfField> fields) {}

    /** @param from the roles that reach as far as that; none when it is not allowed */
    public record OfAction(Action action, Reach reach, Set<RoleId> from) {}

    /** @param from the roles that say so */
    public record OfField(Area.Field field, FieldRight right, Set<RoleId> from) {}
}
