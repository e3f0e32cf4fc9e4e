package app.closeup.tenants;

import app.closeup.platform.text.Codes;

/** What a member of staff may do in a company. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER;

    /** Whether they decide on who works here, and on the company's settings. */
    public boolean administers() {
        return this != MEMBER;
    }

    /** As the database writes it. */
    public String code() {
        return Codes.of(this);
    }

    public static Role of(String code) {
        return Codes.parse(Role.class, code);
    }
}
