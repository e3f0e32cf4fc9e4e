package app.closeup.tenants.joining;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.audit.Act;
import app.closeup.tenants.audit.Audit;
import app.closeup.tenants.audit.AuditEntry;
import app.closeup.tenants.letters.SingleUseTokens;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import app.closeup.tenants.rights.Action;
import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TeamId;
import app.closeup.tenants.rights.TenantAreas;
import app.closeup.tenants.roles.Roles;
import app.closeup.tenants.sessions.StepUp;
import app.closeup.tenants.staff.Teams;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Colleagues who are asked to join the current company, by its owner or an administrator. */
@Service
public class Invitations {

    static final Duration VALIDITY = Duration.ofDays(3);

    private final InvitationRepository repository;
    private final Roles roles;
    private final StepUp stepUp;
    private final SingleUseTokens tokens;
    private final Doorkeeper doorkeeper;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;

    Invitations(
            InvitationRepository repository,
            Roles roles,
            StepUp stepUp,
            SingleUseTokens tokens,
            Doorkeeper doorkeeper,
            Jobs jobs,
            TransactionOperations transaction,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.roles = roles;
        this.stepUp = stepUp;
        this.tokens = tokens;
        this.doorkeeper = doorkeeper;
        this.jobs = jobs;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Invitation> pending() {
        requireInviter();
        return transaction.execute(_ -> repository.pending());
    }

    /**
     * Keeps a place and mails a link to it; or says why not, by the key of a message.
     *
     * @param teams into which the person comes, as far as they still are; only for those who may change teams
     * @throws AccessDeniedException when the person may not invite, or not so
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when they have not shown of late who they are
     * @throws TooManyAttemptsException when so many letters went out that the next has to wait
     */
    public Optional<String> invite(String email, RoleId role, Set<TeamId> teams) {
        var inviter = requireInviter();
        if (!teams.isEmpty() && !Teams.mayChange()) {
            throw new AccessDeniedException("Only who may change teams invites into them");
        }
        if (!EmailAddress.valid(email) || role.equals(PredefinedRole.OWNER.id())) {
            throw new IllegalArgumentException("The form was not checked");
        }
        roles.requireGivable(role);
        stepUp.require();
        var folded = EmailAddress.folded(email);
        var obstacle = transaction.execute(_ -> obstacle(folded));
        if (obstacle.isEmpty()) {
            doorkeeper.beforeInvitation(inviter.tenant(), folded);
            var id = Ids.next();
            var now = clock.instant();
            transaction.executeWithoutResult(_ -> {
                repository.insert(id, email.strip(), role, inviter.member(), now, now.plus(VALIDITY));
                repository.keepTeams(id, teams);
                jobs.enqueue(InvitationLetter.NAME, id);
                remember(Act.INVITED, id, email.strip());
            });
        }
        return obstacle;
    }

    /**
     * Mails a fresh link.
     *
     * @throws TooManyAttemptsException when so many letters went out that the next has to wait
     */
    public void sendAgain(UUID id) {
        var inviter = requireInviter();
        transaction.execute(_ -> repository.pending(id)).ifPresent(invitation -> {
            doorkeeper.beforeInvitation(inviter.tenant(), EmailAddress.folded(invitation.email()));
            transaction.executeWithoutResult(_ -> {
                repository.prolong(id, clock.instant().plus(VALIDITY));
                jobs.enqueue(InvitationLetter.NAME, id);
                remember(Act.INVITED, id, invitation.email());
            });
        });
    }

    /** Takes the offer back: links already sent open nothing any more. */
    public void revoke(UUID id) {
        requireInviter();
        transaction.executeWithoutResult(_ -> repository.pending(id).ifPresent(invitation -> {
            repository.revoke(id, clock.instant());
            tokens.withdraw(Purpose.INVITATION, id);
            remember(Act.DELETED, id, invitation.email());
        }));
    }

    private void remember(Act act, UUID invitation, String email) {
        audit.record(AuditEntry.ofPerson(act, TenantAreas.STAFF, invitation, email));
    }

    private Optional<String> obstacle(String foldedEmail) {
        if (repository.worksHere(foldedEmail)) {
            return Optional.of("tenants.people.works-here");
        }
        return repository.isPending(foldedEmail) ? Optional.of("tenants.people.is-invited") : Optional.empty();
    }

    private static SignedIn requireInviter() {
        return SignedIn.current()
                .filter(person -> person.access().may(TenantAreas.STAFF, Action.CREATE))
                .orElseThrow(() -> new AccessDeniedException("Not everyone may invite"));
    }
}
