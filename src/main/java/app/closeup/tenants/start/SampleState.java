package app.closeup.tenants.start;

import java.util.Locale;

/** Where the sample data of a company stands. */
public enum SampleState {
    ABSENT,
    FILLING,
    PRESENT,
    REMOVING,
    FAILED;

    /** Whether a job is at work. */
    public boolean running() {
        return this == FILLING || this == REMOVING;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SampleState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
