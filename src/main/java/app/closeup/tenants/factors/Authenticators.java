package app.closeup.tenants.factors;

import app.closeup.platform.jobs.Jobs;
import app.closeup.platform.secrets.Secrets;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.audit.AccountEvents;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.factors.AuthenticatorRepository.Authenticator;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The app by which a person shows codes: set up, with recovery codes beside it, and taken away. */
@Service
public class Authenticators {

    private static final String ISSUER = "Closeup";

    /** RFC 4226, section 4: at least 128 bits, better 160. */
    private static final int SECRET_BYTES = 20;

    private final AuthenticatorRepository repository;
    private final RecoveryCodeRepository codes;
    private final RecoveryCodes recoveryCodes;
    private final IdentityRepository identities;
    private final SecondFactor secondFactor;
    private final Secrets secrets;
    private final Doorkeeper doorkeeper;
    private final FactorOwner owner;
    private final AccountEvents events;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Authenticators(
            AuthenticatorRepository repository,
            RecoveryCodeRepository codes,
            RecoveryCodes recoveryCodes,
            IdentityRepository identities,
            SecondFactor secondFactor,
            Secrets secrets,
            Doorkeeper doorkeeper,
            FactorOwner owner,
            AccountEvents events,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.codes = codes;
        this.recoveryCodes = recoveryCodes;
        this.identities = identities;
        this.secondFactor = secondFactor;
        this.secrets = secrets;
        this.doorkeeper = doorkeeper;
        this.owner = owner;
        this.events = events;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the signed-in person has. */
    public State state() {
        var me = owner.signedIn();
        return transaction.execute(_ -> new State(confirmed(me).isPresent(), codes.left(me)));
    }

    /**
     * Makes a secret for an app; it counts once a first code of the app is typed.
     *
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when the person has not shown of late who they are
     */
    public SetUp begin() {
        var me = owner.mayAdd();
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var text = Base32.encode(secret);
        return transaction.execute(_ -> {
            if (confirmed(me).isPresent()) {
                throw new AccessDeniedException("There is an app already");
            }
            repository.begin(me, secrets.seal(secret, SecondFactor.place(me)), clock.instant());
            return new SetUp(Totp.uri(ISSUER, identities.find(me).orElseThrow().email(), text), text);
        });
    }

    /**
     * Takes the app up by its first code; the recovery codes, or empty when the code is not right.
     *
     * @throws app.closeup.tenants.access.TooManyAttemptsException when they have to wait
     */
    public Optional<List<String>> confirm(String code) {
        var me = owner.mayAdd();
        doorkeeper.beforeSecondFactor(me);
        var made = transaction.execute(_ -> repository
                .find(me)
                .filter(begun -> begun.confirmedAt() == null)
                .filter(begun -> secondFactor.isCodeOf(me, begun.sealedSecret(), code))
                .map(_ -> {
                    repository.confirm(me, clock.instant());
                    events.by(me, What.APP_ADDED);
                    jobs.enqueue(FactorLetters.APP_ADDED, me.value());
                    return recoveryCodes.renew(me);
                }));
        made.ifPresent(_ -> doorkeeper.afterRightSecondFactor(me));
        return made;
    }

    /** Ten new recovery codes; the old ones open nothing any more. */
    public List<String> renewRecoveryCodes() {
        var me = owner.mayChange();
        return transaction.execute(_ -> {
            if (!recoveryCodes.somethingToRecover(me)) {
                throw new AccessDeniedException("There is nothing to recover");
            }
            events.by(me, What.RECOVERY_CODES_MADE);
            return recoveryCodes.renew(me);
        });
    }

    /** Takes the app away, and the recovery codes where nothing else needs them. */
    public void remove() {
        var me = owner.mayChange();
        transaction.executeWithoutResult(_ -> {
            repository.remove(me);
            recoveryCodes.removeIfNothingToRecover(me);
            events.by(me, What.APP_REMOVED);
            jobs.enqueue(FactorLetters.APP_REMOVED, me.value());
        });
    }

    private Optional<Authenticator> confirmed(IdentityId identity) {
        return repository.find(identity).filter(authenticator -> authenticator.confirmedAt() != null);
    }

    /** Whether an app is set up, and how many recovery codes are unused. */
    public record State(boolean enrolled, int recoveryCodesLeft) {}

    /**
     * What an app needs.
     *
     * @param uri for the picture that the app's camera reads
     * @param secret for typing, in Base32
     */
    public record SetUp(String uri, String secret) {

        /** Without the secret: this may stand in a log. */
        @Override
        public String toString() {
            return "SetUp";
        }
    }
}
