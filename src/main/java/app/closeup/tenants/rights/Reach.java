package app.closeup.tenants.rights;

import app.closeup.platform.text.Codes;

/** Whose records a right reaches; each reach holds all that stand before it. */
public enum Reach {
    NONE,
    OWN,
    TEAM,
    TEAM_AND_BELOW,
    ALL;

    public String code() {
        return Codes.of(this);
    }

    static Reach of(String code) {
        return Codes.parse(Reach.class, code);
    }

    Reach or(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
