package app.closeup.tenants.start;

import app.closeup.platform.text.Codes;

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
        return Codes.of(this);
    }

    static SampleState of(String code) {
        return Codes.parse(SampleState.class, code);
    }
}
