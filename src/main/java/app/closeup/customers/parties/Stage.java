package app.closeup.customers.parties;

import app.closeup.platform.text.Codes;

/** How far a customer has come with the company. */
public enum Stage {
    LEAD,
    PROSPECT,
    CLIENT,
    FORMER;

    /** How the database and addresses in the browser write it. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static Stage of(String code) {
        return Codes.parse(Stage.class, code);
    }
}
