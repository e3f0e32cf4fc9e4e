package app.closeup.tenants.staff;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TeamId;
import app.closeup.tenants.rights.TenantAreas;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the current company, a tree, and who belongs to them. A change counts from each person's next request on. */
@Service
@Transactional
public class Teams {

    public static final int LONGEST_NAME = 100;

    static final int MOST = 1_000;

    private final TeamRepository repository;
    private final Accesses accesses;
    private final Audit audit;

    Teams(TeamRepository repository, Accesses accesses, Audit audit) {
        this.repository = repository;
        this.accesses = accesses;
        this.audit = audit;
    }

    /** A thousand at most. */
    @Transactional(readOnly = true)
    public TeamTree tree() {
        return new TeamTree(repository.all());
    }

    @Transactional(readOnly = true)
    public Optional<Team> find(TeamId id) {
        return repository.find(id);
    }

    @Transactional(readOnly = true)
    public Set<TeamId> of(MemberId member) {
        return repository.of(member);
    }

    /**
     * @param parent the team that it belongs to; null for one at the top
     * @throws AccessDeniedException when the person may not change teams
     */
    public TeamId create(String name, @Nullable TeamId parent) {
        requireRight();
        accesses.changed();
        if (repository.all().size() >= MOST) {
            throw new IllegalArgumentException("No company has so many teams");
        }
        var id = new TeamId(Ids.next());
        repository.insert(id, parent, tidy(name));
        remember(Act.CREATED, id, tidy(name));
        return id;
    }

    /** Unless somebody else has changed the team since the given version; says whether it did. */
    public boolean rename(TeamId id, long version, String name) {
        requireRight();
        if (!repository.rename(id, version, tidy(name))) {
            return false;
        }
        remember(Act.CHANGED, id, tidy(name));
        return true;
    }

    /** Puts a team and all below it under another, or at the top; or says why not, by the key of a message. */
    public Optional<String> move(TeamId id, @Nullable TeamId parent) {
        requireRight();
        // First, so that two who move at once wait for each other and make no circle between them.
        accesses.changed();
        var team = repository.find(id);
        if (team.isEmpty()) {
            return Optional.of("tenants.teams.gone");
        }
        if (parent != null && tree().branch(id).contains(parent)) {
            return Optional.of("tenants.teams.circle");
        }
        if (parent != null && repository.find(parent).isEmpty()) {
            return Optional.of("tenants.teams.gone");
        }
        repository.move(List.of(id), parent);
        remember(Act.CHANGED, id, team.get().name());
        return Optional.empty();
    }

    /**
     * Deletes a team; or says why not, by the key of a message.
     *
     * @param heir the team that takes over its people and the teams below it; null when it has neither
     */
    public Optional<String> delete(TeamId id, @Nullable TeamId heir) {
        requireRight();
        accesses.changed();
        var tree = tree();
        var team = tree.find(id);
        if (team.isEmpty()) {
            return Optional.empty();
        }
        var below = tree.below(team.get()).stream().map(Team::id).toList();
        if (heir == null) {
            if (!below.isEmpty() || repository.hasMembers(id)) {
                return Optional.of("tenants.teams.not-empty");
            }
        } else {
            if (tree.find(heir).isEmpty() || tree.branch(id).contains(heir)) {
                return Optional.of("tenants.teams.circle");
            }
            repository.addAll(heir, id);
            repository.move(below, heir);
        }
        repository.delete(id);
        remember(Act.DELETED, id, team.get().name());
        return Optional.empty();
    }

    public void add(TeamId team, Collection<MemberId> members) {
        requireRight();
        accesses.changed();
        repository.add(team, members);
        rememberMembers(team);
    }

    public void remove(TeamId team, Collection<MemberId> members) {
        requireRight();
        accesses.changed();
        repository.remove(team, members);
        rememberMembers(team);
    }

    /** Puts a colleague into these teams and no others. */
    public void give(MemberId member, Set<TeamId> teams) {
        requireRight();
        accesses.changed();
        var before = repository.of(member);
        var left = new HashSet<>(before);
        left.removeAll(teams);
        var joined = new HashSet<>(teams);
        joined.removeAll(before);
        left.forEach(team -> repository.remove(team, List.of(member)));
        joined.forEach(team -> repository.add(team, List.of(member)));
        Stream.concat(left.stream(), joined.stream()).forEach(this::rememberMembers);
    }

    private void rememberMembers(TeamId team) {
        repository.find(team).ifPresent(found -> remember(Act.RIGHTS_CHANGED, team, found.name()));
    }

    private void remember(Act act, TeamId team, String name) {
        audit.record(AuditEntry.of(act, TenantAreas.STAFF, team.value(), name));
    }

    private static void requireRight() {
        SignedIn.require(TenantAreas.STAFF, Action.EDIT);
    }

    private static String tidy(String name) {
        var tidy = Tidy.line(name);
        if (tidy == null || tidy.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The form was not checked");
        }
        return tidy;
    }
}
