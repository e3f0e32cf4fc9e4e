package app.closeup.tenants.audit;

import app.closeup.platform.text.Codes;

/** A kind of deed that the audit remembers. */
public enum Act {
    CREATED,
    CHANGED,
    DELETED,
    RESTORED,
    REMOVED,
    IMPORTED,
    EXPORTED,
    INVITED,
    JOINED,
    LEFT,
    DEACTIVATED,
    RETURNED,
    RIGHTS_CHANGED,
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SECURITY_CHANGED,
    REFUSED,
    PUBLISHED,
    ACKNOWLEDGED,
    DECIDED,
    BLOCKED,
    OVERRIDDEN,
    ERASED;

    public String code() {
        return Codes.of(this);
    }

    /** The key of its name in the message bundle. */
    public String labelKey() {
        return "audit.act." + Codes.hyphenated(this);
    }

    static Act of(String code) {
        return Codes.parse(Act.class, code);
    }
}
