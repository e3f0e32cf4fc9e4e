package app.closeup.tenants.access;

import app.closeup.platform.Ids;
import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.IdentityRepository.Identity;
import app.closeup.tenants.audit.AccountEvents;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.letters.SingleUseTokens;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** New passwords for those who forgot theirs, by a link to their mailbox. */
@Service
public class PasswordResets {

    private final IdentityRepository identities;
    private final SingleUseTokens tokens;
    private final Passwords passwords;
    private final Doorkeeper doorkeeper;
    private final AccountEvents events;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    PasswordResets(
            IdentityRepository identities,
            SingleUseTokens tokens,
            Passwords passwords,
            Doorkeeper doorkeeper,
            AccountEvents events,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.identities = identities;
        this.tokens = tokens;
        this.passwords = passwords;
        this.doorkeeper = doorkeeper;
        this.events = events;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks for a link. An unknown address makes no difference to see, nor to measure: it gets a job that finds nobody.
     *
     * @throws TooManyAttemptsException when they have to wait
     */
    public void request(String email, String address) {
        doorkeeper.beforeLetter(address);
        var folded = EmailAddress.folded(email);
        if (doorkeeper.mailboxFull(Doorkeeper.RESET_LETTER, folded)) {
            return;
        }
        transaction.executeWithoutResult(_ -> jobs.enqueue(
                PasswordResetLetter.NAME,
                identities.byEmail(folded).map(known -> known.id().value()).orElseGet(Ids::next)));
    }

    /** Whose password the link changes, as long as it does: their address. */
    public Optional<String> open(String token) {
        return transaction.execute(_ -> tokens.open(Purpose.PASSWORD_RESET, token)
                .flatMap(subject -> identities.find(new IdentityId(subject.id())))
                .map(Identity::email));
    }

    /** Sets the password and ends every session of the person, and every token for programs; false when the link is used or outdated. */
    public boolean reset(String token, String password) {
        var email = open(token);
        if (email.isEmpty()) {
            return false;
        }
        if (PasswordRule.problem(password, email.get()).isPresent()) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var hash = passwords.hash(password);
        return transaction.execute(_ -> {
            var identity = tokens.use(Purpose.PASSWORD_RESET, token).map(subject -> new IdentityId(subject.id()));
            identity.ifPresent(person -> {
                identities.changePassword(person, hash, clock.instant().truncatedTo(ChronoUnit.MICROS));
                identities.endTokens(person, clock.instant().truncatedTo(ChronoUnit.MICROS));
                events.by(person, What.PASSWORD_RESET);
                jobs.enqueue(PasswordChangedLetter.NAME, person.value());
            });
            return identity.isPresent();
        });
    }
}
