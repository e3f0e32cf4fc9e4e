package app.closeup.tenants.authority;

import app.closeup.platform.text.Codes;

/** What became of a use of authority. */
public enum UseState {
    /** Within the person's own authority. */
    GRANTED,
    /** An approver is to decide. */
    WAITING,
    APPROVED,
    DECLINED;

    /** As the database and keys of messages write it. */
    public String code() {
        return Codes.of(this);
    }

    /** @throws IllegalArgumentException when no constant has this code */
    public static UseState of(String code) {
        return Codes.parse(UseState.class, code);
    }
}
