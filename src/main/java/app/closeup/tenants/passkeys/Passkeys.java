package app.closeup.tenants.passkeys;

import app.closeup.platform.jobs.Jobs;
import app.closeup.tenants.IdentityId;
import app.closeup.tenants.audit.AccountEvents;
import app.closeup.tenants.audit.AccountEvents.What;
import app.closeup.tenants.factors.FactorOwner;
import app.closeup.tenants.factors.RecoveryCodes;
import app.closeup.tenants.passkeys.PasskeyRefusedException.Why;
import app.closeup.tenants.sessions.SignInSession;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The passkeys of the signed-in person: added, with recovery codes beside the first, renamed, and taken away. */
@Service
public class Passkeys {

    /** So many has a person at most. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 100;

    private final PasskeyRepository repository;
    private final RelyingParty party;
    private final Answers answers;
    private final RecoveryCodes recoveryCodes;
    private final FactorOwner owner;
    private final AccountEvents events;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    Passkeys(
            PasskeyRepository repository,
            RelyingParty party,
            Answers answers,
            RecoveryCodes recoveryCodes,
            FactorOwner owner,
            AccountEvents events,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.repository = repository;
        this.party = party;
        this.answers = answers;
        this.recoveryCodes = recoveryCodes;
        this.owner = owner;
        this.events = events;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The oldest first. */
    public List<Passkey> mine() {
        return transaction.execute(_ -> repository.of(owner.signedIn()));
    }

    /**
     * What a device needs to make a passkey; it counts once {@link #add} has taken it.
     *
     * @throws app.closeup.tenants.sessions.StepUpRequiredException when the person has not shown of late who they are
     */
    public NewPasskey begin(Site site) {
        var me = owner.mayAdd();
        return transaction.execute(_ -> {
            requireRoom(me);
            return party.begin(me, site);
        });
    }

    /**
     * Takes up what a device has made.
     *
     * @param name 1 to {@value #LONGEST_NAME} letters
     * @param answer what the browser sent
     * @return recovery codes, where there were none; else nothing
     * @throws PasskeyRefusedException when it is no such thing
     */
    public List<String> add(NewPasskey begun, String name, String answer) {
        var me = owner.adding();
        if (!begun.owner().equals(me)) {
            throw new AccessDeniedException("Somebody else has begun this");
        }
        if (!begun.once().use(clock.instant())) {
            throw new PasskeyRefusedException(Why.OUTDATED);
        }
        var made = answers.made(answer);
        try {
            return transaction.execute(_ -> {
                requireRoom(me);
                register(begun, named(name), made);
                events.by(me, What.PASSKEY_ADDED);
                jobs.enqueue(PasskeyLetters.ADDED, me.value());
                return recoveryCodes.beginIfNone(me);
            });
        } catch (DuplicateKeyException _) {
            throw new PasskeyRefusedException(Why.WRONG);
        }
    }

    public void rename(UUID passkey, String name) {
        SignInSession.requireOwn();
        transaction.executeWithoutResult(_ -> repository.rename(owner.signedIn(), passkey, named(name)));
    }

    /** With the last factor go the recovery codes. */
    public void remove(UUID passkey) {
        var me = owner.mayChange();
        transaction.executeWithoutResult(_ -> {
            if (repository.remove(me, passkey)) {
                recoveryCodes.removeIfNothingToRecover(me);
                events.by(me, What.PASSKEY_REMOVED);
                jobs.enqueue(PasskeyLetters.REMOVED, me.value());
            }
        });
    }

    private void register(NewPasskey begun, String name, PublicKeyCredential<AuthenticatorAttestationResponse> made) {
        if (!isWhole(made)) {
            throw new PasskeyRefusedException(Why.WRONG);
        }
        try {
            party.at(begun.site())
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            begun.options(), new RelyingPartyPublicKey(made, name)));
        } catch (WebAuthnException | IllegalArgumentException _) {
            throw new PasskeyRefusedException(Why.WRONG);
        }
    }

    /** Whoever writes the JSON may leave out anything. */
    private static boolean isWhole(PublicKeyCredential<AuthenticatorAttestationResponse> made) {
        return made != null
                && made.getRawId() != null
                && made.getResponse() != null
                && made.getResponse().getAttestationObject() != null
                && made.getResponse().getClientDataJSON() != null;
    }

    private static String named(String name) {
        var tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A passkey has a name of 1 to " + LONGEST_NAME + " letters");
        }
        return tidy;
    }

    private void requireRoom(IdentityId person) {
        if (repository.count(person) >= MOST) {
            throw new AccessDeniedException("There are as many passkeys as there may be");
        }
    }
}
