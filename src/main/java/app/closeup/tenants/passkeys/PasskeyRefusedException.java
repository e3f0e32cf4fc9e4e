package app.closeup.tenants.passkeys;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.IdentityId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** What a browser sent is no proof of anything. */
public class PasskeyRefusedException extends AuthenticationException {

    private final Why why;
    private final transient @Nullable IdentityId owner;

    public PasskeyRefusedException(Why why) {
        this(why, null);
    }

    PasskeyRefusedException(Why why, @Nullable IdentityId owner) {
        super("A passkey was refused: " + why);
        this.why = why;
        this.owner = owner;
    }

    public Why why() {
        return why;
    }

    /** On whose account it was tried, as far as a passkey was named that somebody has. */
    public Optional<IdentityId> owner() {
        return Optional.ofNullable(owner);
    }

    /** What the person can do about it depends on this. */
    public enum Why {
        /** It was taken away, or never added. */
        UNKNOWN,
        /** The challenge was used already, or too long ago, or in another session. */
        OUTDATED,
        /** Signed for another site or challenge, by another key, by a copy of the key, or nothing that can be read. */
        WRONG,
        /** Whose it is works for no company. */
        NOBODY;

        /** The key of its words in the message bundle. */
        public String messageKey() {
            return "tenants.passkey.refused." + Codes.hyphenated(this);
        }
    }
}
