package app.closeup.tenants.sessions;

import app.closeup.platform.Hashes;
import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.tenancy.TenantContext;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.audit.AccountEvents;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.rights.TenantAreas;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Where the signed-in person is signed in, to be looked through and ended. */
@Service
public class Sessions {

    private static final int LONGEST = 400;

    private final SessionRepository repository;
    private final SessionCheck.Limits limits;
    private final StepUp stepUp;
    private final Jobs jobs;
    private final Audit audit;
    private final AccountEvents events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sessions(
            SessionRepository repository,
            SessionCheck.Limits limits,
            StepUp stepUp,
            Jobs jobs,
            Audit audit,
            AccountEvents events,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.limits = limits;
        this.stepUp = stepUp;
        this.jobs = jobs;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The one of this request among them, by its id. */
    public UUID current() {
        return SignInSession.current().orElseThrow().id();
    }

    /** A hundred at most, the latest first. */
    public List<Place> mine() {
        var seenAfter = clock.instant().minus(limits.absoluteTimeout());
        return transaction.execute(_ -> repository.of(me(), current(), seenAfter)).stream()
                .filter(place -> mayReach(place.id()))
                .toList();
    }

    /**
     * Ends one of the person's sessions at its next request, on whichever node.
     *
     * @throws StepUpRequiredException when they have to show who they are first: else whoever finds an open page would
     *     throw them out everywhere else
     */
    public void end(UUID session) {
        if (!mayReach(session)) {
            SignInSession.requireOwn();
        }
        stepUp.require();
        transaction.executeWithoutResult(_ -> {
            repository.end(me(), session, clock.instant());
            events.by(me(), What.SESSION_ENDED);
        });
    }

    /**
     * Ends all but this one.
     *
     * @throws StepUpRequiredException as {@link #end}
     */
    public void endOthers() {
        SignInSession.requireOwn();
        stepUp.require();
        transaction.executeWithoutResult(_ -> {
            repository.endAllBut(me(), current(), clock.instant());
            events.by(me(), What.OTHER_SESSIONS_ENDED);
        });
    }

    /** Ends the session of somebody who signs out. */
    void signedOut(SignInSession session, IdentityId identity) {
        TenantContext.byItself(() -> transaction.execute(_ -> {
            repository.end(identity, session.id(), clock.instant());
            return true;
        }));
    }

    /** Begins a session: somebody has come in, or halfway. */
    void begin(SignInSession session, IdentityId identity, String userAgent, String address) {
        transaction.executeWithoutResult(
                _ -> repository.open(session, identity, shortened(userAgent), shortened(address)));
    }

    /** Somebody is in by this device. They are told by mail of one that is new, unless it is their first. */
    void cameBy(SignInSession session, IdentityId identity, String device) {
        transaction.executeWithoutResult(_ -> {
            var first = !repository.hasDevices(identity);
            if (repository.addDevice(identity, Hashes.sha256(device), clock.instant()) && !first) {
                jobs.enqueue(NewDeviceLetter.NAME, session.id());
            }
        });
    }

    /** What the company is told of somebody's coming and going, and from where. */
    void remember(Act act, SignedIn person) {
        TenantContext.runAs(
                person.tenant(),
                () -> SignedIn.runAs(
                        person,
                        () -> transaction.executeWithoutResult(
                                _ -> audit.record(AuditEntry.of(act, TenantAreas.STAFF)))));
    }

    /** A session that a company's provider opened reaches no other: they may be at work for other companies. */
    private boolean mayReach(UUID session) {
        return SignInSession.isOwn() || session.equals(current());
    }

    private static String shortened(String text) {
        var printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.substring(0, Math.min(LONGEST, printable.length()));
    }

    private static IdentityId me() {
        return SignedIn.current().orElseThrow().identity();
    }
}
