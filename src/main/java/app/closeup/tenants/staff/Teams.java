package app.closeup.tenants.staff;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.TeamId;
import app.closeup.tenants.rights.TenantAreas;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The teams of the current company, a tree, and who belongs to them. A change counts from each person's next request on.
 * As teams decide what people see, they are for those who assign rights; and whoever's own rights reach as far as
 * their teams decides about none, as each change could let them, or somebody they invite, see more.
 */
@Service
@Transactional
public class Teams {

    public static final int LONGEST_NAME = 100;

    static final int MOST = 1_000;

    private final TeamRepository repository;
    private final Accesses accesses;
    private final Staff staff;
    private final Audit audit;

    Teams(TeamRepository repository, Accesses accesses, Staff staff, Audit audit) {
        this.repository = repository;
        this.accesses = accesses;
        this.staff = staff;
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
        remember(Act.CREATED, id, tidy(name), List.of());
        return id;
    }

    /** Unless somebody else has changed the team since the given version; says whether it did. */
    public boolean rename(TeamId id, long version, String name) {
        requireRight();
        var before = repository.find(id);
        if (before.isEmpty() || !repository.rename(id, version, tidy(name))) {
            return false;
        }
        remember(
                Act.CHANGED,
                id,
                tidy(name),
                List.of(new Change("tenants.staff.name", before.get().name(), tidy(name))));
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
        var tree = tree();
        if (parent != null && tree.branch(id).contains(parent)) {
            return Optional.of("tenants.teams.circle");
        }
        if (parent != null && repository.find(parent).isEmpty()) {
            return Optional.of("tenants.teams.gone");
        }
        repository.move(List.of(id), parent);
        remember(
                Act.CHANGED,
                id,
                team.get().name(),
                List.of(new Change("audit.team.place", nameOf(team.get().parent()), nameOf(parent))));
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
        remember(Act.DELETED, id, team.get().name(), List.of());
        return Optional.empty();
    }

    public void add(TeamId team, Collection<MemberId> members) {
        requireRight();
        accesses.changed();
        repository.add(team, members);
        rememberMembers(team, "audit.team.joined", members);
    }

    public void remove(TeamId team, Collection<MemberId> members) {
        requireRight();
        accesses.changed();
        repository.remove(team, members);
        rememberMembers(team, "audit.team.left", members);
    }

    /**
     * Puts a colleague into these teams and no others.
     */
    public void give(MemberId member, Set<TeamId> teams) {
        requireRight();
        accesses.changed();
        var before = repository.of(member);
        var left = new HashSet<>(before);
        left.removeAll(teams);
        var joined = new HashSet<>(teams);
        joined.removeAll(before);
        for (var team : left) {
            repository.remove(team, List.of(member));
            rememberMembers(team, "audit.team.left", List.of(member));
        }
        for (var team : joined) {
            repository.add(team, List.of(member));
            rememberMembers(team, "audit.team.joined", List.of(member));
        }
    }

    /** As {@link #add}, for somebody who just came, inside the caller's transaction: nobody is asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(MemberId member, Collection<TeamId> teams) {
        if (teams.isEmpty()) {
            return;
        }
        accesses.changed();
        for (var team : teams) {
            repository.add(team, List.of(member));
            rememberMembers(team, "audit.team.joined", List.of(member));
        }
    }

    /** In the history of the team, and in that of each person, whose names are theirs to be forgotten. */
    private void rememberMembers(TeamId team, String what, Collection<MemberId> members) {
        var found = repository.find(team);
        if (found.isEmpty() || members.isEmpty()) {
            return;
        }
        remember(Act.RIGHTS_CHANGED, team, found.get().name(), List.of(Change.of(what)));
        audit.record(staff.names(members).values().stream()
                .map(person -> AuditEntry.ofPerson(
                                Act.RIGHTS_CHANGED,
                                TenantAreas.STAFF,
                                person.id().value(),
                                person.name())
                        .with(List.of(new Change(what, null, found.get().name()))))
                .toList());
    }

    private void remember(Act act, TeamId team, String name, List<Change> changes) {
        audit.record(AuditEntry.of(act, TenantAreas.STAFF, team.value(), name).with(changes));
    }

    private @Nullable String nameOf(@Nullable TeamId team) {
        return team == null ? null : repository.find(team).map(Team::name).orElse(null);
    }

    /** Whether the signed-in person may make, change and fill teams. */
    public static boolean mayChange() {
        return SignedIn.may(TenantAreas.STAFF, Action.ASSIGN)
                && SignedIn.current()
                        .filter(person -> person.access().rights().reachesByTeams())
                        .isEmpty();
    }

    private static void requireRight() {
        if (!mayChange()) {
            throw new AccessDeniedException(
                    "Teams are for those who assign rights, and whose own do not hang on teams");
        }
    }

    private static String tidy(String name) {
        var tidy = Tidy.line(name);
        if (tidy == null || tidy.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The form was not checked");
        }
        return tidy;
    }
}
