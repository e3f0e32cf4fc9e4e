package app.closeup.tenants.rights;

import app.closeup.platform.text.Codes;

/** What may be done with a field of a record that may be seen; each right holds all that stand before it. */
public enum FieldRight {
    HIDE,
    READ,
    EDIT;

    public String code() {
        return Codes.of(this);
    }

    static FieldRight of(String code) {
        return Codes.parse(FieldRight.class, code);
    }

    FieldRight or(FieldRight other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
