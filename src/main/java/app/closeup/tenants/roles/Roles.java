package app.closeup.tenants.roles;

import static java.util.stream.Collectors.toMap;

import app.closeup.platform.Ids;
import app.closeup.platform.text.Codes;
import app.closeup.platform.text.Tidy;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.audit.AuditEntry.Change;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.Area;
import app.closeup.tenants.rights.Areas;
import app.closeup.tenants.rights.FieldRight;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.Reach;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.RoleRepository;
import app.closeup.tenants.rights.RoleRights;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.sessions.StepUp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles of the current company. A change counts from each person's next request on, and whoever makes one has shown
 * of late who they are: else there is a {@link app.closeup.tenants.sessions.StepUpRequiredException}. Those who change
 * roles, or who has them, wait for each other.
 */
@Service
@Transactional
public class Roles {

    /** So many roles of its own a company may have. */
    public static final int MOST = RoleRepository.MOST;

    private static final int LONGEST_NAME = 100;

    private final RoleRepository repository;
    private final HolderRepository holders;
    private final Accesses accesses;
    private final Areas areas;
    private final StepUp stepUp;
    private final Audit audit;

    Roles(
            RoleRepository repository,
            HolderRepository holders,
            Accesses accesses,
            Areas areas,
            StepUp stepUp,
            Audit audit) {
        this.repository = repository;
        this.holders = holders;
        this.accesses = accesses;
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

    /** For the audit: a predefined role by its code, another as the company calls it; empty when it is gone. */
    @Transactional(readOnly = true)
    public String name(RoleId id) {
        return find(id).map(Roles::nameOf).orElse("");
    }

    /** @throws AccessDeniedException when the signed-in person has not all the rights of the role */
    @Transactional(readOnly = true)
    public void requireGivable(RoleId role) {
        requireWithinMine(known(role).rights());
    }

    /**
     * A new role, that begins with these rights.
     *
     * @throws AccessDeniedException when the person may not change roles, or has not all these rights
     * @throws IllegalArgumentException when there are {@value #MOST} already, or the name is none
     */
    public RoleId create(String name, RoleRights rights) {
        SignedIn.require(TenantAreas.ROLES, Action.EDIT);
        requireWithinMine(rights);
        stepUp.require();
        accesses.changed();
        if (repository.all().stream().filter(role -> role.name() != null).count() >= MOST) {
            throw new IllegalArgumentException("There are as many roles as there may be");
        }
        var id = new RoleId(Ids.next());
        repository.insert(id, tidy(name), declared(rights));
        audit.record(AuditEntry.of(Act.CREATED, TenantAreas.ROLES, id.value(), tidy(name))
                .with(RightsChanges.between(RoleRights.NOTHING, declared(rights))));
        return id;
    }

    /**
     * Changes a role, unless somebody else has since the given version; says whether it did. The owner's role is what
     * it is, and a predefined one keeps its name.
     *
     * @throws AccessDeniedException when the person may not change roles, or has not all these rights
     */
    public boolean change(RoleId id, long version, String name, RoleRights rights) {
        SignedIn.require(TenantAreas.ROLES, Action.EDIT);
        if (id.equals(PredefinedRole.OWNER.id())) {
            throw new IllegalArgumentException("Owners may do everything");
        }
        requireWithinMine(rights);
        accesses.changed();
        var before = known(id);
        requireWithinMine(before.rights());
        stepUp.require();
        var tidy = before.predefined() == null ? tidy(name) : null;
        if (before.predefined() != null && version == 0 && before.version() == 0) {
            repository.insert(id, null, declared(rights));
        } else if (!repository.update(id, version, tidy, declared(rights))) {
            return false;
        }
        var changes = new ArrayList<Change>();
        if (!Objects.equals(before.name(), tidy)) {
            changes.add(new Change("tenants.roles.name", before.name(), tidy));
        }
        changes.addAll(RightsChanges.between(before.rights(), declared(rights)));
        audit.record(
                AuditEntry.of(Act.RIGHTS_CHANGED, TenantAreas.ROLES, id.value(), tidy == null ? nameOf(before) : tidy)
                        .with(changes));
        return true;
    }

    /** Removes a role of the company's own that nobody has, or gives a predefined one its usual rights back. */
    public void remove(RoleId id) {
        SignedIn.require(TenantAreas.ROLES, Action.EDIT);
        accesses.changed();
        var before = known(id);
        var after = PredefinedRole.of(id).map(role -> role.over(areas.all())).orElse(RoleRights.NOTHING);
        requireWithinMine(before.rights());
        requireWithinMine(after);
        stepUp.require();
        if (before.predefined() == null) {
            if (!holders.of(id).isEmpty()) {
                throw new IllegalArgumentException("Somebody has the role");
            }
            holders.forget(id);
        }
        repository.delete(id);
        audit.record(AuditEntry.of(Act.DELETED, TenantAreas.ROLES, id.value(), nameOf(before))
                .with(RightsChanges.between(before.rights(), after)));
    }

    /** All of them, by their ids. */
    Map<RoleId, Role> byId() {
        return all().stream().collect(toMap(Role::id, role -> role));
    }

    static String nameOf(Role role) {
        return role.predefined() == null
                ? Objects.requireNonNullElse(role.name(), "")
                : Codes.hyphenated(role.predefined());
    }

    /** Nobody gives away what they do not have. */
    static void requireWithinMine(RoleRights rights) {
        SignedIn.current().ifPresent(person -> {
            if (!person.access().rights().holds(rights)) {
                throw new AccessDeniedException("Nobody gives rights that they do not have");
            }
        });
    }

    private Role known(RoleId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No such role"));
    }

    /** Only what the modules declare is kept. */
    private RoleRights declared(RoleRights rights) {
        var reaches = new HashMap<String, Map<Action, Reach>>();
        var fields = new HashMap<String, Map<String, FieldRight>>();
        for (var area : areas.all()) {
            reaches.put(area.code(), reaches(area, rights));
            var limits = new HashMap<String, FieldRight>();
            area.fields().forEach(field -> limits.put(field.code(), rights.field(area.code(), field.code())));
            fields.put(area.code(), limits);
        }
        return new RoleRights(reaches, fields);
    }

    private static Map<Action, Reach> reaches(Area area, RoleRights rights) {
        var reaches = new HashMap<Action, Reach>();
        for (var action : area.actions()) {
            var reach = rights.reach(area.code(), action);
            reaches.put(action, reach == Reach.NONE || area.owned() ? reach : Reach.ALL);
        }
        return reaches;
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
        var tidy = Tidy.line(name);
        if (tidy == null || tidy.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The form was not checked");
        }
        return tidy;
    }
}
