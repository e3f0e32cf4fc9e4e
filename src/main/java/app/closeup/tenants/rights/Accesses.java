package app.closeup.tenants.rights;

import app.closeup.tenants.MemberId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a member of the staff may see and do. */
@Service
@Transactional(readOnly = true)
public class Accesses {

    /** Up to so many colleagues in somebody's teams are kept by name. */
    private static final int NAMED = 1_000;

    private final AccessRepository repository;
    private final RoleRepository roles;
    private final Areas areas;

    Accesses(AccessRepository repository, RoleRepository roles, Areas areas) {
        this.repository = repository;
        this.roles = roles;
        this.areas = areas;
    }

    /**
     * @param known what was read earlier for this member of this company: still right while the version is
     */
    public Access of(MemberId member, Access known) {
        var version = repository.version();
        if (version == known.version()) {
            return known;
        }
        var given = repository.rolesOf(member);
        var own = new Access(
                version, given, unite(given), circle(repository.teamsOf(member)), circle(repository.branchOf(member)));
        return known.seenAs() == null ? own : seen(own, known.seenAs()).orElse(own);
    }

    /**
     * The person's access when they look at Closeup through a role; empty when they may not look at roles, or the role
     * gives rights that they do not have.
     */
    public Optional<Access> seen(Access own, RoleId role) {
        var rights = unite(Set.of(role));
        return own.may(TenantAreas.ROLES, Action.SEE) && own.rights().holds(rights)
                ? Optional.of(new Access(own.version(), Set.of(role), rights, own.teams(), own.branch(), role))
                : Optional.empty();
    }

    /** The person's access with some of their roles alone, as programs have it that work for them. */
    public Access limited(Access own, Set<RoleId> roles) {
        var given = new HashSet<>(own.roles());
        given.retainAll(roles);
        return new Access(own.version(), given, unite(given), own.teams(), own.branch());
    }

    /** What a member of the staff may see and do, and by which of their roles. */
    public EffectiveAccess explain(MemberId member) {
        var rights = each(repository.rolesOf(member));
        var all = rights.values().stream().reduce(RoleRights.NOTHING, RoleRights::or);
        return new EffectiveAccess(
                List.copyOf(rights.keySet()),
                areas.all().stream().map(area -> explain(area, rights, all)).toList());
    }

    public Set<RoleId> rolesOf(MemberId member) {
        return repository.rolesOf(member);
    }

    /**
     * Says, in the caller's transaction, that roles, teams or who has them have changed: everybody's rights are read
     * anew at their next request. Those who say so at once wait for each other.
     */
    @Transactional
    public void changed() {
        repository.changed();
    }

    private Access.Circle circle(Set<TeamId> teams) {
        var members = repository.membersOf(teams, NAMED + 1);
        return new Access.Circle(teams, members.size() > NAMED ? null : members);
    }

    private RoleRights unite(Set<RoleId> given) {
        return each(given).values().stream().reduce(RoleRights.NOTHING, RoleRights::or);
    }

    /** The rights of each of the roles, and of the one that lies under everyone. */
    private Map<RoleId, RoleRights> each(Set<RoleId> given) {
        var all = new LinkedHashSet<>(given);
        all.add(PredefinedRole.BASELINE.id());
        var stored = roles.find(all).stream()
                .collect(Collectors.toMap(RoleRepository.Stored::id, RoleRepository.Stored::rights));
        var each = new LinkedHashMap<RoleId, RoleRights>();
        for (var role : all) {
            each.put(
                    role,
                    PredefinedRole.of(role)
                            .filter(predefined -> predefined == PredefinedRole.OWNER || !stored.containsKey(role))
                            .map(predefined -> predefined.over(areas.all()))
                            .orElseGet(() -> stored.getOrDefault(role, RoleRights.NOTHING)));
        }
        return each;
    }

    private static EffectiveAccess.OfArea explain(Area area, Map<RoleId, RoleRights> each, RoleRights all) {
        var actions = Arrays.stream(Action.values())
                .filter(area.actions()::contains)
                .map(action -> {
                    var reach = all.reach(area.code(), action);
                    return new EffectiveAccess.OfAction(
                            action,
                            reach,
                            reach == Reach.NONE
                                    ? Set.of()
                                    : those(each, rights -> rights.reach(area.code(), action) == reach));
                })
                .toList();
        var fields = area.fields().stream()
                .filter(field -> all.field(area.code(), field.code()) != FieldRight.EDIT)
                .map(field -> new EffectiveAccess.OfField(
                        field,
                        all.field(area.code(), field.code()),
                        those(each, rights -> rights.field(area.code(), field.code()) != FieldRight.EDIT)))
                .toList();
        return new EffectiveAccess.OfArea(area, actions, fields);
    }

    private static Set<RoleId> those(Map<RoleId, RoleRights> each, Predicate<RoleRights> fitting) {
        return each.entrySet().stream()
                .filter(role -> fitting.test(role.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
