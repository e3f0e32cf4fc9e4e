package app.closeup.tenants.profile;

import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.IdentityRepository.Identity;
import app.closeup.tenants.access.PasswordChangedLetter;
import app.closeup.tenants.access.PasswordRule;
import app.closeup.tenants.access.Passwords;
import app.closeup.tenants.access.TooManyAttemptsException;
import app.closeup.tenants.audit.AccountEvents;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.letters.SingleUseTokens;
import app.closeup.tenants.letters.SingleUseTokens.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What the signed-in person says of themselves: their password, and how they like their screens. */
@Service
public class Profile {

    private final ProfileRepository repository;
    private final IdentityRepository identities;
    private final SingleUseTokens tokens;
    private final Passwords passwords;
    private final Doorkeeper doorkeeper;
    private final AccountEvents events;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    Profile(
            ProfileRepository repository,
            IdentityRepository identities,
            SingleUseTokens tokens,
            Passwords passwords,
            Doorkeeper doorkeeper,
            AccountEvents events,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.identities = identities;
        this.tokens = tokens;
        this.passwords = passwords;
        this.doorkeeper = doorkeeper;
        this.events = events;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    public String email() {
        return me().email();
    }

    /** Whether there is a password to change: not for visitors who only look around. */
    public boolean hasPassword() {
        return me().passwordHash() != null;
    }

    /**
     * Changes the password and ends all sessions that began before; the moment from which a session is good, or empty
     * when the present password is not right.
     *
     * @throws TooManyAttemptsException when they have to wait
     */
    public Optional<Instant> changePassword(String present, String next, String address) {
        var identity = me();
        var folded = EmailAddress.folded(identity.email());
        doorkeeper.beforePassword(folded, address);
        if (!passwords.matches(present, identity.passwordHash())) {
            transaction.executeWithoutResult(_ -> events.on(identity.id(), What.PROOF_REFUSED));
            return Optional.empty();
        }
        doorkeeper.afterRightPassword(folded, address);
        if (PasswordRule.problem(next, identity.email()).isPresent()) {
            throw new IllegalArgumentException("The form was not checked");
        }
        var hash = passwords.hash(next);
        var from = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transaction.executeWithoutResult(_ -> {
            identities.changePassword(identity.id(), hash, from);
            tokens.withdraw(Purpose.PASSWORD_RESET, identity.id().value());
            events.by(identity.id(), What.PASSWORD_CHANGED);
            jobs.enqueue(PasswordChangedLetter.NAME, identity.id().value());
        });
        return Optional.of(from);
    }

    public Optional<ScreenTaste> taste() {
        return transaction.execute(_ -> repository.taste(person().identity()));
    }

    public void remember(ScreenTaste taste) {
        transaction.executeWithoutResult(_ -> repository.remember(person().identity(), taste));
    }

    private Identity me() {
        var identity = person().identity();
        return transaction.execute(_ -> identities.find(identity)).orElseThrow();
    }

    private static SignedIn person() {
        return SignedIn.current().orElseThrow();
    }
}
