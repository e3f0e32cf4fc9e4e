package app.closeup.tenants.staff;

import app.closeup.tenants.rights.TeamId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All teams, each below the one that it belongs to. */
public final class TeamTree {

    private static final String BELOW = " › ";

    private final Map<TeamId, Team> teams = new LinkedHashMap<>();

    /** @param teams by name */
    public TeamTree(List<Team> teams) {
        teams.forEach(team -> this.teams.put(team.id(), team));
    }

    public boolean isEmpty() {
        return teams.isEmpty();
    }

    public Optional<Team> find(TeamId id) {
        return Optional.ofNullable(teams.get(id));
    }

    public List<Team> top() {
        return below(null);
    }

    /** Those right below a team, by name. */
    public List<Team> below(@Nullable Team parent) {
        var id = parent == null ? null : parent.id();
        return teams.values().stream()
                .filter(team -> id == null ? team.parent() == null : id.equals(team.parent()))
                .toList();
    }

    /** The team and all below it, at whatever depth. */
    public Set<TeamId> branch(TeamId root) {
        var branch = new HashSet<TeamId>();
        branch.add(root);
        var grown = true;
        while (grown) {
            grown = false;
            for (var team : teams.values()) {
                grown |= team.parent() != null && branch.contains(team.parent()) && branch.add(team.id());
            }
        }
        return branch;
    }

    /** All of them, each after the one that it belongs to. */
    public List<Team> inOrder() {
        var ordered = new ArrayList<Team>();
        top().forEach(team -> addBranch(team, ordered));
        return ordered;
    }

    /** From the top to the team, its own name last. */
    public String path(Team team) {
        var names = new ArrayList<String>();
        var seen = new HashSet<TeamId>();
        var current = team;
        while (current != null && seen.add(current.id())) {
            names.addFirst(current.name());
            current = current.parent() == null ? null : teams.get(current.parent());
        }
        return String.join(BELOW, names);
    }

    private void addBranch(Team team, List<Team> ordered) {
        ordered.add(team);
        below(team).forEach(child -> addBranch(child, ordered));
    }
}
