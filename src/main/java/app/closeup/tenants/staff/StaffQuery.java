package app.closeup.tenants.staff;

import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TeamId;
import java.util.Set;

/**
 * Which colleagues a list shows, and in which order. An empty set lets everything through.
 *
 * @param text starts of words of the name, or of the e-mail address
 */
public record StaffQuery(
        String text, Set<RoleId> roles, Set<TeamId> teams, Set<State> states, Sort sort, boolean descending) {

    public static final StaffQuery ALL = new StaffQuery("", Set.of(), Set.of(), Set.of(), Sort.NAME, false);

    /** What a list can be sorted by. */
    public enum Sort {
        NAME,
        EMAIL,
        JOINED
    }

    /** Whether somebody is there. */
    public enum State {
        ACTIVE,
        /** On the staff, with a day off today. */
        AWAY,
        LEFT
    }

    public StaffQuery withText(String text) {
        return new StaffQuery(text, roles, teams, states, sort, descending);
    }

    public StaffQuery withRoles(Set<RoleId> roles) {
        return new StaffQuery(text, roles, teams, states, sort, descending);
    }

    public StaffQuery withTeams(Set<TeamId> teams) {
        return new StaffQuery(text, roles, teams, states, sort, descending);
    }

    public StaffQuery withStates(Set<State> states) {
        return new StaffQuery(text, roles, teams, states, sort, descending);
    }

    public StaffQuery sortedBy(Sort sort, boolean descending) {
        return new StaffQuery(text, roles, teams, states, sort, descending);
    }
}
