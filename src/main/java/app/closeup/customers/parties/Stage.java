package app.closeup.customers.parties;

import java.util.Locale;

/** How far a customer has come with the company. */
public enum Stage {
    LEAD,
    PROSPECT,
    CLIENT,
    FORMER;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** How the database and addresses in the browser write it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
