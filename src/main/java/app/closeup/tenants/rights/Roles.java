package app.closeup.tenants.rights;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Codes;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.sessions.StepUp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles of the current company, and who has them. A change counts from each person's next request on, and whoever
 * makes one has shown of late who they are: else there is a {@link
 * app.closeup.tenants.sessions.StepUpRequiredException}.
 */
@Service
@Transactional
public class Roles {

    public static final int MOST = 100;

    private static final int LONGEST_NAME = 100;

    private final RoleRepository repository;
    private final AccessRepository access;
    private final Areas areas;
    private final StepUp stepUp;
    private final Audit audit;

    Roles(RoleRepository repository, AccessRepository access, Areas areas, StepUp stepUp, Audit audit) {
        this.repository = repository;
        this.access = access;
        this.areas = areas;
        this.stepUp = stepUp;
        this.audit = audit;
    }

    /** The predefined ones in their usual order, then the company's own by name. */
    @Transactional(readOnly = true)
    public List<Role> all() {
        var stored = new HashMap<RoleId, RoleRepository.Stored>();
        var own = new ArrayList<Role>();
        for (var role : repository.all()) {
            stored.put(role.id(), role);
            if (PredefinedRole.of(role.id()).isEmpty()) {
                own.add(role(role));
            }
        }
        var all = new ArrayList<Role>();
        Arrays.stream(PredefinedRole.values()).forEach(role -> all.add(predefined(role, stored.get(role.id()))));
        all.addAll(own);
        return all;
    }

    @Transactional(readOnly = true)
    public Optional<Role> find(RoleId id) {
        var stored = repository.find(id);
        return PredefinedRole.of(id)
                .map(role -> predefined(role, stored.orElse(null)))
                .or(() -> stored.map(Roles::role));
    }

    @Transactional(readOnly = true)
    public Set<RoleId> of(MemberId member) {
        return access.rolesOf(member);
    }

    /**
     * A new role, that begins with these rights.
     *
     * @throws AccessDeniedException when the person may not change roles, or has not all these rights
     */
    public RoleId create(String name, RoleRights rights) {
        SignedIn.require(TenantAreas.ROLES, Action.EDIT);
        requireWithinMine(rights);
        stepUp.require();
        if (repository.all().stream().filter(role -> role.name() != null).count() >= MOST) {
            throw new IllegalArgumentException("There are as many roles as there may be");
        }
        var id = new RoleId(Ids.next());
        repository.insert(id, tidy(name), known(rights));
        access.changed();
        audit.record(AuditEntry.of(Act.CREATED, TenantAreas.ROLES, id.value(), tidy(name))
                .with(RightsChanges.between(RoleRights.NOTHING, known(rights))));
        return id;
    }

    /**
     * Changes a role, unless somebody else has since the given version; says whether it did. The owner's role is what
     * it is.
     *
     * @throws AccessDeniedException when the person may not change roles, or has not all these rights
     */
    public boolean change(RoleId id, long version, String name, RoleRights rights) {
        SignedIn.require(TenantAreas.ROLES, Action.EDIT);
        if (id.equals(PredefinedRole.OWNER.id())) {
            throw new IllegalArgumentException("Owners may do everything");
        }
        requireWithinMine(rights);
        var before = find(id).orElseThrow(() -> new IllegalArgumentException("No such role"));
        requireWithinMine(before.rights());
        stepUp.require();
        var isPredefined = PredefinedRole.of(id).isPresent();
        var tidy = isPredefined ? null : tidy(name);
        if (isPredefined && version == 0 && repository.find(id).isEmpty()) {
            repository.insert(id, null, known(rights));
        } else if (!repository.update(id, version, tidy, known(rights))) {
            return false;
        }
        access.changed();
        audit.record(AuditEntry.of(Act.RIGHTS_CHANGED, TenantAreas.ROLES, id.value(), nameOf(before))
                .with(RightsChanges.between(before.rights(), known(rights))));
        return true;
    }

    /** Removes a role of the company's own, or gives a predefined one its usual rights back. */
    public void remove(RoleId id) {
        SignedIn.require(TenantAreas.ROLES, Action.EDIT);
        var before = find(id).orElseThrow(() -> new IllegalArgumentException("No such role"));
        requireWithinMine(before.rights());
        PredefinedRole.of(id).map(role -> role.over(areas.all())).ifPresent(Roles::requireWithinMine);
        stepUp.require();
        if (PredefinedRole.of(id).isEmpty() && !repository.holders(id).isEmpty()) {
            throw new IllegalArgumentException("Somebody has the role");
        }
        repository.delete(id);
        access.changed();
        audit.record(AuditEntry.of(Act.DELETED, TenantAreas.ROLES, id.value(), nameOf(before))
                .with(RightsChanges.between(
                        before.rights(), find(id).map(Role::rights).orElse(RoleRights.NOTHING))));
    }

    /** For the audit: a predefined role by its code, another as the company calls it; empty when it is gone. */
    @Transactional(readOnly = true)
    public String name(RoleId id) {
        return find(id).map(Roles::nameOf).orElse("");
    }

    /** How many have the role; counting stops at {@value #MOST}. */
    @Transactional(readOnly = true)
    public int holders(RoleId id) {
        return repository.countHolders(id);
    }

    /**
     * Gives a member of the staff these roles and no others; or says why not, by the key of a message.
     *
     * @throws AccessDeniedException when the person may not give roles, or has not all their rights
     */
    public Optional<String> give(MemberId member, Set<RoleId> roles) {
        SignedIn.require(TenantAreas.STAFF, Action.ASSIGN);
        var before = access.rolesOf(member);
        var changed = new HashSet<>(before);
        changed.addAll(roles);
        changed.removeIf(role -> before.contains(role) && roles.contains(role));
        for (var role : changed) {
            requireWithinMine(find(role)
                    .orElseThrow(() -> new IllegalArgumentException("No such role"))
                    .rights());
        }
        var owner = PredefinedRole.OWNER.id();
        if (changed.contains(owner)) {
            requireOwner();
            if (before.contains(owner) && isLastOwner(member)) {
                return Optional.of("rights.last-owner");
            }
        }
        stepUp.require();
        settle(member, roles);
        if (!changed.isEmpty()) {
            audit.record(new AuditEntry(
                    Act.RIGHTS_CHANGED,
                    TenantAreas.STAFF.code(),
                    member.value(),
                    true,
                    null,
                    List.of(new Change("tenants.people.role", names(before), names(roles)))));
        }
        return Optional.empty();
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
        var before = access.rolesOf(me);
        add(colleague, PredefinedRole.OWNER.id());
        if (!repository.holders(PredefinedRole.OWNER.id()).contains(colleague)) {
            throw new IllegalArgumentException("Nobody who has left becomes the owner");
        }
        var after = new HashSet<>(before);
        after.remove(PredefinedRole.OWNER.id());
        after.add(PredefinedRole.ADMIN.id());
        settle(me, after);
        for (var person : List.of(colleague, me)) {
            audit.record(new AuditEntry(
                    Act.RIGHTS_CHANGED,
                    TenantAreas.STAFF.code(),
                    person.value(),
                    true,
                    null,
                    List.of(new Change(
                            "tenants.people.role",
                            person.equals(me) ? names(before) : null,
                            names(access.rolesOf(person))))));
        }
    }

    /**
     * Whether nobody who works here would be an owner without this one. Until the caller's transaction ends no other
     * owner ceases to be one, so that the last two do not both go at once.
     */
    public boolean isLastOwner(MemberId member) {
        access.changed();
        return repository.holders(PredefinedRole.OWNER.id()).equals(Set.of(member));
    }

    /** @throws AccessDeniedException when the signed-in person has not all the rights of the role */
    @Transactional(readOnly = true)
    public void requireGivable(RoleId role) {
        requireWithinMine(find(role)
                .orElseThrow(() -> new IllegalArgumentException("No such role"))
                .rights());
    }

    /** As {@link #give}, for somebody who just came, inside the caller's transaction: nobody is asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(MemberId member, Collection<RoleId> roles) {
        // First, so that all who decide about owners wait for each other.
        access.changed();
        repository.give(member, roles);
    }

    private void add(MemberId member, RoleId role) {
        var roles = new HashSet<>(access.rolesOf(member));
        roles.add(role);
        settle(member, roles);
    }

    private String names(Set<RoleId> roles) {
        return all().stream()
                .filter(role -> roles.contains(role.id()))
                .map(Roles::nameOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String nameOf(Role role) {
        return role.predefined() == null
                ? Objects.requireNonNullElse(role.name(), "")
                : Codes.hyphenated(role.predefined());
    }

    private static void requireOwner() {
        if (SignedIn.current().filter(person -> !person.access().owner()).isPresent()) {
            throw new AccessDeniedException("Only owners make owners");
        }
    }

    /** Nobody gives away what they do not have. */
    private static void requireWithinMine(RoleRights rights) {
        SignedIn.current().ifPresent(person -> {
            if (!person.access().rights().holds(rights)) {
                throw new AccessDeniedException("Nobody gives rights that they do not have");
            }
        });
    }

    /** Only what the modules declare is kept. */
    private RoleRights known(RoleRights rights) {
        var reaches = new HashMap<String, Map<Action, Reach>>();
        var fields = new HashMap<String, Map<String, FieldRight>>();
        for (var area : areas.all()) {
            var ofArea = new HashMap<Action, Reach>();
            for (var action : area.actions()) {
                var reach = rights.reach(area.code(), action);
                ofArea.put(action, reach == Reach.NONE || area.owned() ? reach : Reach.ALL);
            }
            reaches.put(area.code(), ofArea);
            var limits = new HashMap<String, FieldRight>();
            area.fields().forEach(field -> limits.put(field.code(), rights.field(area.code(), field.code())));
            fields.put(area.code(), limits);
        }
        return new RoleRights(reaches, fields);
    }

    private Role predefined(PredefinedRole role, RoleRepository.@Nullable Stored stored) {
        return stored == null || role == PredefinedRole.OWNER
                ? new Role(role.id(), role, null, role.over(areas.all()), 0)
                : new Role(role.id(), role, null, stored.rights(), stored.version());
    }

    private static Role role(RoleRepository.Stored stored) {
        return new Role(stored.id(), null, stored.name(), stored.rights(), stored.version());
    }

    private static String tidy(String name) {
        var tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The form was not checked");
        }
        return tidy;
    }
}
