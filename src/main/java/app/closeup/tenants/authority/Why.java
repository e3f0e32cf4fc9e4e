package app.closeup.tenants.authority;

import app.closeup.platform.text.Codes;

/** Why somebody may not decide by themselves. */
public enum Why {
    /** Nobody has given the role authority over this kind. */
    NO_AUTHORITY,
    ABOVE_INCIDENT,
    ABOVE_PERIOD,
    /** The policy is to meet expectations, not to exceed them. */
    EXTRA_NOT_MEANT,
    /** The policy's cap of extras for this customer is reached. */
    EXTRAS_USED_UP;

    /** As it is written in keys of messages. */
    public String code() {
        return Codes.hyphenated(this);
    }

    static Why of(String code) {
        return Codes.parse(Why.class, code);
    }
}
