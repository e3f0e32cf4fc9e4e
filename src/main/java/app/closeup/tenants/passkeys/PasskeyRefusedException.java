package app.closeup.tenants.passkeys;

import app.closeup.platform.text.Codes;
import org.springframework.security.core.AuthenticationException;

/** What a browser sent is no proof of anything. */
public class PasskeyRefusedException extends AuthenticationException {

    private final Why why;

    public PasskeyRefusedException(Why why) {
        super("A passkey was refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
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
