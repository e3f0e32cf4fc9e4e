package app.closeup.tenants.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.closeup.platform.secrets.Secrets;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.audit.AccountEvents;
import app.closeup.tenants.audit.AccountEvents.What;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Checks what a person types as their second factor: a code of their app, or one of their recovery codes. */
@Component
public class SecondFactor {

    /** So many steps of 30 seconds may the app's clock be wrong, before or after. */
    private static final int WINDOW = 1;

    private final AuthenticatorRepository authenticators;
    private final RecoveryCodes recoveryCodes;
    private final Secrets secrets;
    private final Doorkeeper doorkeeper;
    private final AccountEvents events;
    private final TransactionOperations transaction;
    private final Clock clock;

    SecondFactor(
            AuthenticatorRepository authenticators,
            RecoveryCodes recoveryCodes,
            Secrets secrets,
            Doorkeeper doorkeeper,
            AccountEvents events,
            TransactionOperations transaction,
            Clock clock) {
        this.authenticators = authenticators;
        this.recoveryCodes = recoveryCodes;
        this.secrets = secrets;
        this.doorkeeper = doorkeeper;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the person has an app that shows codes. */
    public boolean hasApp(IdentityId identity) {
        return transaction.execute(_ -> authenticators
                .find(identity)
                .filter(authenticator -> authenticator.confirmedAt() != null)
                .isPresent());
    }

    /**
     * Whether this is a code of the person's. A right one is good this once.
     *
     * @throws app.closeup.tenants.access.TooManyAttemptsException when they have to wait
     */
    public boolean accepts(IdentityId identity, String typed) {
        doorkeeper.beforeSecondFactor(identity);
        var right = transaction.execute(_ -> check(identity, typed));
        if (right) {
            doorkeeper.afterRightSecondFactor(identity);
        }
        return right;
    }

    private boolean check(IdentityId identity, String typed) {
        if (authenticators
                .find(identity)
                .filter(authenticator -> authenticator.confirmedAt() != null)
                .filter(authenticator -> isCodeOf(identity, authenticator.sealedSecret(), typed))
                .isPresent()) {
            return true;
        }
        if (recoveryCodes.use(identity, typed)) {
            events.by(identity, What.RECOVERY_CODE_USED);
            return true;
        }
        events.on(identity, What.CODE_REFUSED);
        return false;
    }

    /** In the caller's transaction; a right code is used up by it. */
    boolean isCodeOf(IdentityId identity, String sealedSecret, String typed) {
        var digits = typed.replaceAll("\\s", "");
        if (!digits.matches("[0-9]{" + Totp.DIGITS + "}")) {
            return false;
        }
        var secret = secrets.open(sealedSecret, place(identity));
        var now = Totp.step(clock.instant());
        return LongStream.rangeClosed(now - WINDOW, now + WINDOW)
                .filter(step -> MessageDigest.isEqual(
                        Totp.code(secret, step, Totp.DIGITS).getBytes(US_ASCII), digits.getBytes(US_ASCII)))
                .anyMatch(step -> authenticators.use(identity, step));
    }

    static String place(IdentityId identity) {
        return "authenticator of " + identity;
    }
}
