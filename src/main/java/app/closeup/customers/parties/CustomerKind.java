package app.closeup.customers.parties;

import java.util.Locale;

/** What a customer is. */
public enum CustomerKind {
    ORGANISATION,
    PERSON;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** How the database and addresses in the browser write it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static CustomerKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
