package app.closeup.tenants.roles;

import app.closeup.tenants.Colleague;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.Staff;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.StepUp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the staff has which {@link Roles}, and who owns the company. As there, a change counts from the person's next
 * request on, and whoever makes it has shown of late who they are.
 */
@NamedInterface("holders")
@Service
@Transactional
public class RoleHolders {

    /** Counting those who have a role stops here. */
    public static final int MOST_COUNTED = 100;

    private static final RoleId OWNER = PredefinedRole.OWNER.id();

    private final HolderRepository repository;
    private final Roles roles;
    private final Accesses accesses;
    private final Staff staff;
    private final StepUp stepUp;
    private final Audit audit;

    RoleHolders(HolderRepository repository, Roles roles, Accesses accesses, Staff staff, StepUp stepUp, Audit audit) {
        this.repository = repository;
        this.roles = roles;
        this.accesses = accesses;
        this.staff = staff;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** The roles of a member of the staff. */
    @Transactional(readOnly = true)
    public Set<RoleId> of(MemberId member) {
        return accesses.rolesOf(member);
    }

    /** Colleagues whom a role of theirs lets do this, with however few records; by name, a hundred at most. */
    @Transactional(readOnly = true)
    public List<Colleague> whoMay(Area area, Action action) {
        return staff.having(roles.all().stream()
                .filter(role -> role.rights().reach(area.code(), action) != Reach.NONE)
                .map(Role::id)
                .collect(Collectors.toSet()));
    }

    /** How many who work here have each of the roles; counting stops at {@value #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public Map<RoleId, Integer> count(Collection<RoleId> roles) {
        return repository.count(roles);
    }

    /**
     * Gives a member of the staff these roles and no others; or says why not, by the key of a message.
     *
     * @throws AccessDeniedException when the person may not give roles, or has not all the rights of those that change, or
     *     would change their own
     */
    public Optional<String> give(MemberId member, Set<RoleId> given) {
        SignedIn.require(TenantAreas.STAFF, Action.ASSIGN);
        // First, so that all who decide about roles and owners wait for each other.
        accesses.changed();
        var all = roles.byId();
        var before = accesses.rolesOf(member);
        var changed = new HashSet<>(before);
        changed.addAll(given);
        changed.removeIf(role -> before.contains(role) && given.contains(role));
        for (var role : changed) {
            var known = all.get(role);
            if (known == null) {
                throw new IllegalArgumentException("No such role");
            }
            Roles.requireWithinMine(known.rights());
        }
        if (changed.contains(OWNER)) {
            requireOwner();
            if (before.contains(OWNER) && isLastOwner(member)) {
                return Optional.of("rights.last-owner");
            }
        }
        if (!changed.isEmpty()) {
            requireOthers(member);
        }
        stepUp.require();
        repository.give(member, given);
        if (!changed.isEmpty()) {
            record(member, names(before, all), names(given, all));
        }
        return Optional.empty();
    }

    /** Owners alone change their own: whoever gives up what holds them back, could do by others what they could not. */
    private static void requireOthers(MemberId member) {
        if (SignedIn.current()
                .filter(me -> me.member().equals(member) && !me.access().owner())
                .isPresent()) {
            throw new AccessDeniedException("Nobody but owners changes their own roles");
        }
    }

    /**
     * The signed-in owner makes a colleague an owner, and stays as an administrator.
     *
     * @throws AccessDeniedException when the person is no owner
     */
    public void handOwnership(MemberId colleague) {
        var me = SignedIn.current()
                .filter(person -> person.access().owner() && !person.member().equals(colleague))
                .orElseThrow(() -> new AccessDeniedException("Only an owner makes somebody else the owner"))
                .member();
        stepUp.require();
        accesses.changed();
        var all = roles.byId();
        var mine = accesses.rolesOf(me);
        var theirs = new HashSet<>(accesses.rolesOf(colleague));
        theirs.add(OWNER);
        repository.give(colleague, theirs);
        if (!repository.of(OWNER).contains(colleague)) {
            throw new IllegalArgumentException("Nobody who has left becomes the owner");
        }
        var left = new HashSet<>(mine);
        left.remove(OWNER);
        left.add(PredefinedRole.ADMIN.id());
        repository.give(me, left);
        record(colleague, null, names(theirs, all));
        record(me, names(mine, all), names(left, all));
    }

    /**
     * Whether nobody who works here would be an owner without this one. Until the caller's transaction ends no other
     * owner ceases to be one, so that the last two do not both go at once.
     */
    public boolean isLastOwner(MemberId member) {
        accesses.changed();
        return repository.of(OWNER).equals(Set.of(member));
    }

    /** As {@link #give}, for somebody who just came, inside the caller's transaction: nobody is asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(MemberId member, Collection<RoleId> roles) {
        accesses.changed();
        repository.give(member, roles);
    }

    private void record(MemberId member, @Nullable String before, String after) {
        audit.record(new AuditEntry(
                Act.RIGHTS_CHANGED,
                TenantAreas.STAFF.code(),
                member.value(),
                true,
                null,
                List.of(new Change("tenants.people.role", before, after))));
    }

    private static String names(Set<RoleId> roles, Map<RoleId, Role> all) {
        return all.values().stream()
                .filter(role -> roles.contains(role.id()))
                .map(Roles::nameOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void requireOwner() {
        if (SignedIn.current().filter(person -> !person.access().owner()).isPresent()) {
            throw new AccessDeniedException("Only owners make owners");
        }
    }
}
