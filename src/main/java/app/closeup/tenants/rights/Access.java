package app.closeup.tenants.rights;

import app.closeup.tenants.MemberId;
import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person may see and do in a company, from all their roles together.
 *
 * @param version of the company's roles and teams when this was read
 * @param teams those of the person
 * @param branch those and all below them
 * @param seenAs the role through which the person looks at Closeup without changing anything; null when they are at
 *     work as themselves
 */
public record Access(
        long version,
        Set<RoleId> roles,
        RoleRights rights,
        Circle teams,
        Circle branch,
        @Nullable RoleId seenAs) implements Serializable {

    public static final Access NONE = new Access(-1, Set.of(), RoleRights.NOTHING, Circle.NONE, Circle.NONE);

    public Access {
        roles = Set.copyOf(roles);
    }

    public Access(long version, Set<RoleId> roles, RoleRights rights, Circle teams, Circle branch) {
        this(version, roles, rights, teams, branch, null);
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

    /**
     * Teams, and who is in them.
     *
     * @param members null when they are more than is quick to name one by one
     */
    public record Circle(Set<TeamId> teams, @Nullable Set<MemberId> members) implements Serializable {

        public static final Circle NONE = new Circle(Set.of(), Set.of());

        public Circle {
            teams = Set.copyOf(teams);
            members = members == null ? null : Set.copyOf(members);
        }
    }
}
