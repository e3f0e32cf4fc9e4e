package app.closeup.customers.parties;

import app.closeup.platform.text.Codes;

/** What a customer is. */
public enum CustomerKind {
    ORGANISATION,
    PERSON;

    /** How the database and addresses in the browser write it. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static CustomerKind of(String code) {
        return Codes.parse(CustomerKind.class, code);
    }
}
