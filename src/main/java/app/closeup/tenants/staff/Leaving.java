package app.closeup.tenants.staff;

import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SeatFreed;
import app.closeup.tenants.SeatTaken;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.Role;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.sessions.StepUp;
import app.closeup.tenants.staff.LeavingRepository.Place;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people leave the current company and come back to it. Whoever has left enters no more from their next request on;
 * what they did keeps their name.
 */
@Service
@Transactional
public class Leaving {

    private final LeavingRepository repository;
    private final Roles roles;
    private final StepUp stepUp;
    private final RoleHolders holders;
    private final Accesses accesses;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leaving(
            LeavingRepository repository,
            Roles roles,
            StepUp stepUp,
            RoleHolders holders,
            Accesses accesses,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.roles = roles;
        this.stepUp = stepUp;
        this.holders = holders;
        this.accesses = accesses;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Ends a colleague's work here; or says why not, by the key of a message.
     *
     * @throws AccessDeniedException when the person may not: nobody sends away who has rights that they have not
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when they have not shown of late who they are
     */
    public Optional<String> deactivate(MemberId member) {
        SignedIn.require(TenantAreas.STAFF, Action.DELETE);
        requireMine(member);
        stepUp.require();
        return repository.place(member).flatMap(place -> end(place, Act.DEACTIVATED));
    }

    /** Whether the signed-in person may end this one's work here, or let them come back. */
    @Transactional(readOnly = true)
    public boolean decidesAbout(MemberId member) {
        return SignedIn.may(TenantAreas.STAFF, Action.DELETE)
                && holders.of(member).stream()
                        .map(roles::find)
                        .flatMap(Optional::stream)
                        .allMatch(Leaving::isMine);
    }

    /**
     * The signed-in person leaves; or hears why not, by the key of a message.
     *
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when they have not shown of late who they are
     */
    public Optional<String> leave() {
        stepUp.require();
        return repository.place(me().member()).flatMap(place -> end(place, Act.LEFT));
    }

    /**
     * Lets somebody come back, with the roles and teams that they had.
     *
     * @throws AccessDeniedException when the person may not, or has not all rights of these roles
     */
    public void reactivate(MemberId member) {
        SignedIn.require(TenantAreas.STAFF, Action.DELETE);
        requireMine(member);
        stepUp.require();
        repository.place(member).filter(Place::left).ifPresent(this::begin);
    }

    /**
     * Somebody who had left has taken up an invitation: they come back, with the role that it names.
     *
     * @return their place; empty when they never worked here
     */
    public Optional<MemberId> comeBack(IdentityId identity, RoleId role) {
        return repository.place(identity).filter(Place::left).map(place -> {
            holders.settle(place.member(), Set.of(role));
            begin(place);
            return place.member();
        });
    }

    private Optional<String> end(Place place, Act act) {
        if (place.left()) {
            return Optional.empty();
        }
        if (holders.isLastOwner(place.member())) {
            return Optional.of("rights.last-owner");
        }
        if (repository.deactivate(place, clock.instant())) {
            accesses.changed();
            audit.record(
                    AuditEntry.ofPerson(act, TenantAreas.STAFF, place.member().value(), place.name()));
            events.publishEvent(new SeatFreed(TenantContext.tenant(), place.member()));
        }
        return Optional.empty();
    }

    private void begin(Place place) {
        if (repository.reactivate(place)) {
            accesses.changed();
            audit.record(AuditEntry.ofPerson(
                    Act.RETURNED, TenantAreas.STAFF, place.member().value(), place.name()));
            events.publishEvent(new SeatTaken(TenantContext.tenant(), place.member()));
        }
    }

    private static SignedIn me() {
        return SignedIn.current().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    private static boolean isMine(Role role) {
        return SignedIn.current()
                .map(SignedIn::access)
                .filter(mine -> role.predefined() == PredefinedRole.OWNER
                        ? !mine.owner()
                        : !mine.rights().holds(role.rights()))
                .isEmpty();
    }

    private void requireMine(MemberId member) {
        if (!decidesAbout(member)) {
            throw new AccessDeniedException("Nobody decides about who has rights that they have not");
        }
    }
}
