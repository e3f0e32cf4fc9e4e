package app.closeup.customers.imports;

import app.closeup.platform.text.Codes;

/** What became of a row. */
public enum Outcome {
    CREATED,
    UPDATED,
    SKIPPED,
    FAILED;

    String code() {
        return Codes.of(this);
    }

    static Outcome of(String code) {
        return Codes.parse(Outcome.class, code);
    }
}
