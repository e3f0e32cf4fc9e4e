package app.closeup.tenants.policy;

import app.closeup.platform.text.Codes;

/**
 * How a company stands to expectations. What is given beyond them is soon expected, and missed when it stops: so the
 * default is to meet them reliably.
 */
public enum Stance {
    MEET,
    EXCEED;

    /** As it is written in keys of messages. */
    public String code() {
        return Codes.of(this);
    }
}
