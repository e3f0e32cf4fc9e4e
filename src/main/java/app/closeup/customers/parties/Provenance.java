package app.closeup.customers.parties;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.SignedIn;
import org.jspecify.annotations.Nullable;

/** Where something written comes from, and who has it written. */
public record Provenance(
        Origin origin,
        @Nullable ImportId importId,
        @Nullable MemberId author,
        @Nullable String authorName) {

    /** Typed by the person at work. */
    public static Provenance manual() {
        var person = SignedIn.current();
        return new Provenance(
                Origin.MANUAL,
                null,
                person.map(SignedIn::member).orElse(null),
                person.map(SignedIn::name).orElse(null));
    }
}
