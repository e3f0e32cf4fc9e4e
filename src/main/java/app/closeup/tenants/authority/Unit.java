package app.closeup.tenants.authority;

import app.closeup.platform.text.Codes;

/**
 * In what a kind of decision is counted: minor units of the company's currency, hundredths of a per cent, or times.
 */
public enum Unit {
    MONEY,
    PERCENT,
    TIMES;

    /** As the database and keys of messages write it. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static Unit of(String code) {
        return Codes.parse(Unit.class, code);
    }
}
