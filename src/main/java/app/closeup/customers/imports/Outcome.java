package app.closeup.customers.imports;

import java.util.Locale;

/** What became of a row. */
public enum Outcome {
    CREATED,
    UPDATED,
    SKIPPED,
    FAILED;

    private final String code = name().toLowerCase(Locale.ROOT);

    String code() {
        return code;
    }

    static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
