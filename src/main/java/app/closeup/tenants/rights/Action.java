package app.closeup.tenants.rights;

import app.closeup.platform.text.Codes;

/** What may be done in an area. */
public enum Action {
    SEE,
    CREATE,
    EDIT,
    DELETE,
    EXPORT,
    ASSIGN;

    public String code() {
        return Codes.of(this);
    }

    static Action of(String code) {
        return Codes.parse(Action.class, code);
    }
}
