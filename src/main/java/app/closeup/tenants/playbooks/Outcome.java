package app.closeup.tenants.playbooks;

import app.closeup.platform.text.Codes;

/** What came of it for the customer. */
public enum Outcome {
    SOLVED,
    PARTLY,
    NOT_SOLVED;

    /** As the database writes it. */
    public String code() {
        return Codes.of(this);
    }

    /** As it is written in keys of messages. */
    public String key() {
        return Codes.hyphenated(this);
    }

    static Outcome of(String code) {
        return Codes.parse(Outcome.class, code);
    }
}
