package app.closeup.tenants.joining;

import app.closeup.platform.Ids;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.platform.tenancy.TenantId;
import app.closeup.tenants.Companies;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.MemberId;
import app.closeup.tenants.SeatTaken;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.IdentityRepository.Identity;
import app.closeup.tenants.access.Names;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.rights.Access;
import app.closeup.tenants.rights.Accesses;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.RoleHolders;
import app.closeup.tenants.sessions.SignInSession;
import app.closeup.tenants.staff.Leaving;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Brings companies into being, each with its owner and a time of trial. */
@Service
public class Founding {

    private static final Duration TRIAL = Duration.ofDays(30);

    private final FoundingRepository repository;
    private final IdentityRepository identities;
    private final Doorkeeper doorkeeper;
    private final RoleHolders holders;
    private final Accesses accesses;
    private final Leaving leaving;
    private final Companies companies;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;

    Founding(
            FoundingRepository repository,
            IdentityRepository identities,
            Doorkeeper doorkeeper,
            RoleHolders holders,
            Accesses accesses,
            Leaving leaving,
            Companies companies,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.identities = identities;
        this.doorkeeper = doorkeeper;
        this.holders = holders;
        this.accesses = accesses;
        this.leaving = leaving;
        this.companies = companies;
        this.events = events;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One more company of the signed-in person, who is at work in it from now on.
     *
     * @throws TooManyAttemptsException when they have founded several today
     * @throws IllegalArgumentException when they work for {@value Companies#MOST} already
     */
    public SignedIn another(String name) {
        SignInSession.requireOwn();
        var founder = SignedIn.current().orElseThrow();
        if (companies.mine().size() >= Companies.MOST) {
            throw new IllegalArgumentException("Nobody works for so many companies");
        }
        doorkeeper.beforeFounding(founder.identity());
        var company = new TenantId(Ids.next());
        return TenantContext.callAs(
                company,
                () -> transaction.execute(_ -> found(
                        company,
                        Names.tidy(name),
                        identities.find(founder.identity()).orElseThrow(),
                        founder.name())));
    }

    /** In the company's own transaction. */
    SignedIn found(TenantId company, String name, Identity owner, String ownersName) {
        var now = clock.instant();
        repository.company(company, name, "company", now, now.plus(TRIAL));
        var person = settle(company, owner, ownersName, PredefinedRole.OWNER.id());
        SignedIn.runAs(person, () -> audit.record(AuditEntry.of(Act.CREATED, TenantAreas.SETTINGS)));
        return person;
    }

    /** A ready company to look around in, and somebody in it who can sign in by that way alone. */
    public SignedIn showcase(String name, String visitor, String email) {
        var company = new TenantId(Ids.next());
        return TenantContext.callAs(
                company,
                () -> transaction.execute(_ -> {
                    var now = clock.instant();
                    var identity = new Identity(new IdentityId(Ids.next()), email, null);
                    identities.insert(identity, now);
                    repository.company(company, name, "showcase", now, null);
                    return settle(company, identity, visitor, PredefinedRole.MANAGER.id());
                }));
    }

    /**
     * Makes somebody for whom the current company's provider vouches one of its staff, in the caller's transaction. They
     * have an account already, or get one without a password.
     *
     * @param role any but the owner's
     * @throws AccessDeniedException when somebody is signed in: colleagues are invited
     */
    public SignedIn admit(String email, String name, RoleId role) {
        if (SignedIn.current().isPresent()) {
            throw new AccessDeniedException("Colleagues are invited");
        }
        if (role.equals(PredefinedRole.OWNER.id())) {
            throw new IllegalArgumentException("Nobody becomes an owner by signing in");
        }
        var folded = EmailAddress.folded(email);
        var identity = identities.byEmail(folded).orElseGet(() -> {
            identities.insert(new Identity(new IdentityId(Ids.next()), email, null), clock.instant());
            return identities.byEmail(folded).orElseThrow();
        });
        return settle(TenantContext.tenant(), identity, Names.tidy(name), role);
    }

    /** Makes the person one of the company's staff, in the company's own transaction. Who had left comes back. */
    SignedIn settle(TenantId company, Identity identity, String name, RoleId role) {
        var back = leaving.comeBack(identity.id(), role);
        if (back.isPresent()) {
            return companies.at(identity.id(), company).orElseThrow();
        }
        var member = new MemberId(Ids.next());
        repository.member(
                new SignedIn(company, member, identity.id(), name, Access.NONE), identity.email(), clock.instant());
        holders.settle(member, Set.of(role));
        events.publishEvent(new SeatTaken(company, member));
        var person = new SignedIn(company, member, identity.id(), name, accesses.of(member, Access.NONE));
        SignedIn.runAs(
                person, () -> audit.record(AuditEntry.ofPerson(Act.JOINED, TenantAreas.STAFF, member.value(), name)));
        return person;
    }
}
