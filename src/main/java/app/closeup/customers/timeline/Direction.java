package app.closeup.customers.timeline;

import java.util.Locale;

/** Who began a call, e-mail or letter. */
public enum Direction {
    INCOMING,
    OUTGOING;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** How the database and addresses in the browser write it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static Direction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
