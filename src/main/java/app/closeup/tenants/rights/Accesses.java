package app.closeup.tenants.rights;

import app.closeup.tenants.MemberId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a member of the staff may see and do. */
@Service
@Transactional(readOnly = true)
public class Accesses {

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
        return new Access(version, given, unite(given), repository.teamsOf(member), repository.branchOf(member));
    }

    /** As if these were all roles of the person. */
    public Access as(Access person, Set<RoleId> given) {
        return new Access(person.version(), given, unite(given), person.teams(), person.branch());
    }

    private RoleRights unite(Set<RoleId> given) {
        var all = new HashSet<>(given);
        all.add(PredefinedRole.BASELINE.id());
        var stored = roles.find(all).stream()
                .collect(Collectors.toMap(RoleRepository.Stored::id, RoleRepository.Stored::rights));
        return all.stream()
                .map(role -> PredefinedRole.of(role)
                        .filter(predefined -> predefined == PredefinedRole.OWNER || !stored.containsKey(role))
                        .map(predefined -> predefined.over(areas.all()))
                        .orElseGet(() -> stored.getOrDefault(role, RoleRights.NOTHING)))
                .reduce(RoleRights.NOTHING, RoleRights::or);
    }
}
