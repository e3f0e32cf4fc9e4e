package app.closeup.customers.relations;

import app.closeup.platform.text.Codes;

/** What one customer is to another. */
public enum RelationType {
    SUBSIDIARY_OF,
    WORKS_AT,
    PARTNER_OF,
    RELATED_TO;

    /** How the database and addresses in the browser write it. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static RelationType of(String code) {
        return Codes.parse(RelationType.class, code);
    }
}
