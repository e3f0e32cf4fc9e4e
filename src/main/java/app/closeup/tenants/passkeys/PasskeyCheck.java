package app.closeup.tenants.passkeys;

import app.closeup.tenants.IdentityId;
import app.closeup.tenants.passkeys.PasskeyRefusedException.Why;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets people show a passkey, and finds out whose it is. */
@Component
public class PasskeyCheck {

    private final PasskeyRepository repository;
    private final RelyingParty party;
    private final Answers answers;
    private final TransactionOperations transaction;
    private final Clock clock;

    PasskeyCheck(
            PasskeyRepository repository,
            RelyingParty party,
            Answers answers,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.party = party;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the person has a passkey. */
    public boolean has(IdentityId person) {
        return transaction.execute(_ -> repository.count(person) > 0);
    }

    /** For whoever comes: the device knows who they are. */
    public PasskeyChallenge challenge(Site site) {
        return transaction.execute(_ -> party.challenge(site, null));
    }

    /** For one who is known: only their passkeys will do. */
    public PasskeyChallenge challenge(Site site, IdentityId person) {
        return transaction.execute(_ -> party.challenge(site, person));
    }

    /**
     * Whose passkey has signed the challenge. The challenge is used up by it, whether it was signed well or not.
     *
     * @param answer what the browser sent
     * @throws PasskeyRefusedException when it is no such thing
     */
    public IdentityId owner(PasskeyChallenge challenge, String answer) {
        if (!challenge.once().use(clock.instant())) {
            throw new PasskeyRefusedException(Why.OUTDATED);
        }
        var shown = answers.shown(answer);
        return transaction.execute(_ -> owner(challenge, shown));
    }

    private IdentityId owner(PasskeyChallenge challenge, PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        if (!isWhole(shown)) {
            throw new PasskeyRefusedException(Why.WRONG);
        }
        var key =
                repository.key(shown.getRawId().getBytes()).orElseThrow(() -> new PasskeyRefusedException(Why.UNKNOWN));
        var handle = shown.getResponse().getUserHandle();
        // A device that was told which keys will do may leave out whose they are; one that chose by itself may not.
        var named = handle == null
                ? !challenge.options().getAllowCredentials().isEmpty()
                : Handles.of(key.owner()).equals(handle);
        if (!named) {
            throw new PasskeyRefusedException(Why.WRONG, key.owner());
        }
        try {
            party.at(challenge.site()).authenticate(new RelyingPartyAuthenticationRequest(challenge.options(), shown));
        } catch (WebAuthnException | IllegalArgumentException | PasskeyRefusedException _) {
            throw new PasskeyRefusedException(Why.WRONG, key.owner());
        }
        return key.owner();
    }

    /** Whoever writes the JSON may leave out anything. */
    private static boolean isWhole(PublicKeyCredential<AuthenticatorAssertionResponse> shown) {
        return shown != null
                && shown.getRawId() != null
                && shown.getResponse() != null
                && shown.getResponse().getAuthenticatorData() != null
                && shown.getResponse().getClientDataJSON() != null
                && shown.getResponse().getSignature() != null;
    }
}
