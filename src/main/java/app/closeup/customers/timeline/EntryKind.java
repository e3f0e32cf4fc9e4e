package app.closeup.customers.timeline;

import java.util.Locale;

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

    private final String code = name().toLowerCase(Locale.ROOT);

    /** How the database and addresses in the browser write it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static EntryKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
