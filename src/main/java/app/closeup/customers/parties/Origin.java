package app.closeup.customers.parties;

import app.closeup.platform.text.Codes;

/** How something came in: typed by a person, imported from a file, or made as sample data. */
public enum Origin {
    MANUAL,
    IMPORT,
    SAMPLE;

    /** How the database and addresses in the browser write it. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static Origin of(String code) {
        return Codes.parse(Origin.class, code);
    }
}
