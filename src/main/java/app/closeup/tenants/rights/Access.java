package app.closeup.tenants.rights;

import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person may see and do in a company, from all their roles together.
 *
 * @param version of the company's roles and teams when this was read
 * @param teams those of the person
 * @param branch those and all below them
 */
public record Access(long version, Set<RoleId> roles, RoleRights rights, Set<TeamId> teams, Set<TeamId> branch)
        implements Serializable {

    public static final Access NONE = new Access(-1, Set.of(), RoleRights.NOTHING, Set.of(), Set.of());

    public Access {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        branch = Set.copyOf(branch);
    }

    /** Whether the person may do it at all, with however few records. */
    public boolean may(Area area, Action action) {
        return reach(area, action) != Reach.NONE;
    }

    public Reach reach(Area area, Action action) {
        return rights.reach(area.code(), action);
    }

    public FieldRight field(Area area, String field) {
        return rights.field(area.code(), field);
    }

    public boolean owner() {
        return roles.contains(PredefinedRole.OWNER.id());
    }

    /** By which screens ask, in their {@code @RolesAllowed}. */
    public Set<String> authorities() {
        var authorities = new TreeSet<String>();
        rights.reaches()
                .forEach((area, ofArea) -> ofArea.keySet().forEach(action -> authorities.add(authority(area, action))));
        return authorities;
    }

    static String authority(String area, Action action) {
        return area.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + action.name();
    }
}
