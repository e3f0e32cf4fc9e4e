package app.closeup.customers.relations;

import java.util.Locale;

/** What one customer is to another. */
public enum RelationType {
    SUBSIDIARY_OF,
    WORKS_AT,
    PARTNER_OF,
    RELATED_TO;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** How the database and addresses in the browser write it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static RelationType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
