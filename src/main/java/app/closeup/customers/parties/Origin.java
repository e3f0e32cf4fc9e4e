package app.closeup.customers.parties;

import java.util.Locale;

/** How something came in: typed by a person, imported from a file, or made as sample data. */
public enum Origin {
    MANUAL,
    IMPORT,
    SAMPLE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** How the database and addresses in the browser write it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static Origin of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
