package app.closeup.tenants.sso;

import app.closeup.platform.text.Codes;
import java.util.Arrays;
import java.util.Optional;

/** Why signing in by a company's provider does not work, each with words for people. */
public enum Hitch {
    UNREACHABLE,
    FORBIDDEN_ADDRESS,
    NO_PROVIDER,
    OTHER_ISSUER,
    NO_KEYS,
    WRONG_SECRET,
    CODE_REFUSED,
    BAD_TOKEN,
    CLOCK,
    DENIED,
    OUTDATED,
    NO_EMAIL,
    UNVERIFIED,
    OTHER_DOMAIN,
    OTHER_PERSON,
    NO_PLACE,
    OWN_FACTOR,
    /** It was asked for a fresh sign-in, and does not say when it was. */
    NO_TIME,
    OFF,
    /** A password was right, and the company lets nobody in by one. */
    PASSWORD,
    /** The session was opened by another company's provider. */
    OTHER_COMPANY;

    public String code() {
        return Codes.hyphenated(this);
    }

    public static Optional<Hitch> of(String code) {
        return Arrays.stream(values())
                .filter(hitch -> hitch.code().equals(code))
                .findFirst();
    }

    /** The key of the words for whoever wanted in. */
    public String messageKey() {
        return "tenants.sso.hitch." + code();
    }
}
