package app.closeup.tenants.signin;

import app.closeup.tenants.IdentityId;
import app.closeup.tenants.SignedIn;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.access.EmailAddress;
import app.closeup.tenants.access.IdentityRepository;
import app.closeup.tenants.access.IdentityRepository.Identity;
import app.closeup.tenants.access.Passwords;
import app.closeup.tenants.audit.AccountEvents;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.factors.Authenticators;
import app.closeup.tenants.factors.SecondFactor;
import app.closeup.tenants.passkeys.PasskeyChallenge;
import app.closeup.tenants.passkeys.PasskeyCheck;
import app.closeup.tenants.passkeys.Site;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** How the signed-in person shows again who they are, before a risky act: by a second factor, whoever has one. */
@Service
public class Proving {

    private final IdentityRepository identities;
    private final Authenticators authenticators;
    private final SecondFactor factor;
    private final PasskeyCheck passkeys;
    private final Passwords passwords;
    private final Doorkeeper doorkeeper;
    private final AccountEvents events;
    private final TransactionOperations transaction;

    Proving(
            IdentityRepository identities,
            Authenticators authenticators,
            SecondFactor factor,
            PasskeyCheck passkeys,
            Passwords passwords,
            Doorkeeper doorkeeper,
            AccountEvents events,
            TransactionOperations transaction) {
        this.identities = identities;
        this.authenticators = authenticators;
        this.factor = factor;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.doorkeeper = doorkeeper;
        this.events = events;
        this.transaction = transaction;
    }

    /** What the person can show. */
    public Ways ways() {
        return new Ways(
                me().passwordHash() != null && !hasFactor(),
                authenticators.state().enrolled(),
                passkeys.has(identity()));
    }

    /**
     * @throws AccessDeniedException for somebody with a second factor: a password that was seen is no proof
     * @throws app.closeup.tenants.access.TooManyAttemptsException when they have to wait
     */
    public boolean byPassword(String password, String address) {
        if (hasFactor()) {
            throw new AccessDeniedException("A second factor is to be shown");
        }
        var identity = me();
        var folded = EmailAddress.folded(identity.email());
        doorkeeper.beforePassword(folded, address);
        var right = passwords.matches(password, identity.passwordHash());
        if (right) {
            doorkeeper.afterRightPassword(folded, address);
        } else {
            transaction.executeWithoutResult(_ -> events.on(identity.id(), What.PROOF_REFUSED));
        }
        return right;
    }

    /** @throws app.closeup.tenants.access.TooManyAttemptsException when they have to wait */
    public boolean byCode(String code) {
        return factor.accepts(identity(), code);
    }

    /** What one of the person's passkeys is to sign. */
    public PasskeyChallenge challenge(Site site) {
        return passkeys.challenge(site, identity());
    }

    /**
     * @throws app.closeup.tenants.access.TooManyAttemptsException when they have to wait
     * @throws app.closeup.tenants.passkeys.PasskeyRefusedException when it is no passkey that has signed
     */
    public boolean byPasskey(PasskeyChallenge challenge, String shown) {
        doorkeeper.beforeSecondFactor(identity());
        var right = passkeys.owner(challenge, shown).equals(identity());
        if (right) {
            doorkeeper.afterRightSecondFactor(identity());
        } else {
            transaction.executeWithoutResult(_ -> events.on(identity(), What.PROOF_REFUSED));
        }
        return right;
    }

    private boolean hasFactor() {
        return authenticators.state().enrolled() || passkeys.has(identity());
    }

    private Identity me() {
        return transaction.execute(_ -> identities.find(identity())).orElseThrow();
    }

    private static IdentityId identity() {
        return SignedIn.current().orElseThrow().identity();
    }

    /** Visitors who look around have none. */
    public record Ways(boolean password, boolean app, boolean passkey) {

        /** An app's, or a recovery code, which whoever has a factor has too. */
        public boolean code() {
            return app || passkey;
        }
    }
}
