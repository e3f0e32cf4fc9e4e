package app.closeup.customers.parties;

import app.closeup.platform.text.Tidy;
import org.jspecify.annotations.Nullable;

/** The parts of a person's name, and what the person does. */
public record PersonalName(
        @Nullable String given,
        @Nullable String family,
        @Nullable String jobTitle) {

    public static final PersonalName EMPTY = new PersonalName(null, null, null);

    PersonalName tidy() {
        return new PersonalName(Tidy.line(given), Tidy.line(family), Tidy.line(jobTitle));
    }

    /** Given and family name, as far as they are known; empty when neither is. */
    String full() {
        if (given == null) {
            return family == null ? "" : family;
        }
        return family == null ? given : given + " " + family;
    }
}
