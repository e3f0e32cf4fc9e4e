package app.closeup.customers.timeline;

import app.closeup.platform.text.Codes;

/** Who began a call, e-mail or letter. */
public enum Direction {
    INCOMING,
    OUTGOING;

    /** How the database and addresses in the browser write it. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static Direction of(String code) {
        return Codes.parse(Direction.class, code);
    }
}
