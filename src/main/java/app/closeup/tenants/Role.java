package app.closeup.tenants;

import java.util.Locale;

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
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
