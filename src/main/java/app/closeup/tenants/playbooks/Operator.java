package app.closeup.tenants.playbooks;

import app.closeup.platform.text.Codes;
import java.util.List;
import java.util.Set;

/** How a condition compares what is known of a record. */
public enum Operator {
    /** Any of the values. */
    IS,
    /** None of the values. */
    IS_NOT,
    AT_LEAST,
    AT_MOST,
    KNOWN,
    UNKNOWN;

    /** Whether it compares numbers. */
    public boolean counts() {
        return this == AT_LEAST || this == AT_MOST;
    }

    /** Whether it needs something to compare with. */
    public boolean compares() {
        return this != KNOWN && this != UNKNOWN;
    }

    boolean holds(Set<String> known, List<String> values) {
        return switch (this) {
            case IS -> values.stream().anyMatch(known::contains);
            case IS_NOT -> values.stream().noneMatch(known::contains);
            case AT_LEAST -> known.stream().anyMatch(one -> number(one) >= number(values.getFirst()));
            case AT_MOST -> known.stream().anyMatch(one -> number(one) <= number(values.getFirst()));
            case KNOWN -> !known.isEmpty();
            case UNKNOWN -> known.isEmpty();
        };
    }

    /** As it is written in keys of messages. */
    public String code() {
        return Codes.hyphenated(this);
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }
}
