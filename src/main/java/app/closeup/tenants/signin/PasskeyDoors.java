package app.closeup.tenants.signin;

import app.closeup.tenants.HalfSignedIn;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.access.Doorkeeper;
import app.closeup.tenants.audit.AccountEvents;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.passkeys.PasskeyChallenge;
import app.closeup.tenants.passkeys.PasskeyCheck;
import app.closeup.tenants.passkeys.PasskeyRefusedException;
import app.closeup.tenants.passkeys.PasskeyRefusedException.Why;
import app.closeup.tenants.sessions.Arrivals;
import app.closeup.tenants.sessions.HalfwayDoor;
import app.closeup.tenants.sessions.SessionCheck;
import app.closeup.tenants.sessions.SignInSession;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where passkeys lead in: alone, for the device has checked who holds it, which makes two factors; or after a password,
 * in the place of a code.
 */
@Component
public class PasskeyDoors {

    public static final String ALONE = "login/passkey";
    public static final String AFTER_PASSWORD = HalfwayDoor.PAGE + "/passkey";

    /** The field of the form. */
    public static final String FIELD = "passkey";

    /** In the session: what the device is to sign. */
    public static final String CHALLENGE = PasskeyDoors.class.getName() + ".challenge";

    private final PasskeyCheck passkeys;
    private final Entrance entrance;
    private final SessionCheck check;
    private final Doorkeeper doorkeeper;
    private final Arrivals arrivals;
    private final AccountEvents events;
    private final TransactionOperations transaction;
    private final Clock clock;

    PasskeyDoors(
            PasskeyCheck passkeys,
            Entrance entrance,
            SessionCheck check,
            Doorkeeper doorkeeper,
            Arrivals arrivals,
            AccountEvents events,
            TransactionOperations transaction,
            Clock clock) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.check = check;
        this.doorkeeper = doorkeeper;
        this.arrivals = arrivals;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Filter alone(AuthenticationFailureHandler refused) {
        return door(ALONE, this::comeIn, refused);
    }

    public Filter afterPassword(AuthenticationFailureHandler refused) {
        return door(AFTER_PASSWORD, this::goOn, refused);
    }

    private Filter door(String path, PasskeyFilter.Entry entry, AuthenticationFailureHandler refused) {
        var filter = new PasskeyFilter(path, entry, arrivals);
        filter.setAuthenticationFailureHandler(refused);
        return filter;
    }

    private Authentication comeIn(PasskeyChallenge challenge, String shown, String address) {
        doorkeeper.beforePasskey(address);
        var identity = owner(challenge, shown);
        doorkeeper.afterRightPasskey(address);
        var now = clock.instant();
        return entrance.seat(identity, SignInSession.begin(now).strengthened(now))
                .orElseThrow(() -> new PasskeyRefusedException(Why.NOBODY));
    }

    private Authentication goOn(PasskeyChallenge challenge, String shown, String address) {
        var half = HalfSignedIn.current().orElseThrow(() -> new PasskeyRefusedException(Why.OUTDATED));
        var session = SignInSession.current().orElseThrow(() -> new PasskeyRefusedException(Why.OUTDATED));
        doorkeeper.beforeSecondFactor(half.identity());
        if (!owner(challenge, shown, half.identity()).equals(half.identity())) {
            note(half.identity());
            throw new PasskeyRefusedException(Why.WRONG);
        }
        doorkeeper.afterRightSecondFactor(half.identity());
        return check.seat(half.identity(), half.company(), session.strengthened(clock.instant()))
                .orElseThrow(() -> new PasskeyRefusedException(Why.NOBODY));
    }

    /** Whoever comes is who has the passkey; of a bad one, who has the passkey that it says to be. */
    private IdentityId owner(PasskeyChallenge challenge, String shown) {
        try {
            return passkeys.owner(challenge, shown);
        } catch (PasskeyRefusedException refused) {
            refused.owner().ifPresent(this::note);
            throw refused;
        }
    }

    /** Who is halfway in is known: theirs is the account on which it was tried. */
    private IdentityId owner(PasskeyChallenge challenge, String shown, IdentityId halfway) {
        try {
            return passkeys.owner(challenge, shown);
        } catch (PasskeyRefusedException refused) {
            if (refused.why() != Why.OUTDATED) {
                note(halfway);
            }
            throw refused;
        }
    }

    private void note(IdentityId account) {
        transaction.executeWithoutResult(_ -> events.on(account, What.PASSKEY_REFUSED));
    }
}
