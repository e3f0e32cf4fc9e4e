package app.closeup.customers.timeline;

import app.closeup.platform.text.Codes;

/** What kind of thing happened. */
public enum EntryKind {
    NOTE,
    CALL,
    EMAIL,
    MEETING,
    LETTER,
    PURCHASE,
    CREATED,
    CHANGED,
    IMPORTED;

    /** How the database and addresses in the browser write it. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static EntryKind of(String code) {
        return Codes.parse(EntryKind.class, code);
    }
}
