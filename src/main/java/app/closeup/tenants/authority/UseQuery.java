package app.closeup.tenants.authority;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.RecordRef;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What part of the log is wanted.
 *
 * @param incident a part of what it is about; blank for everything
 * @param kinds any of these; empty for all, and so the others
 */
public record UseQuery(
        String incident,
        Set<String> kinds,
        Set<UseState> states,
        Set<MemberId> askedBy,
        @Nullable RecordRef record,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final UseQuery ALL = new UseQuery("", Set.of(), Set.of(), Set.of(), null, null, null);

    public UseQuery about(RecordRef other) {
        return new UseQuery(incident, kinds, states, askedBy, other, from, until);
    }

    public UseQuery by(MemberId person) {
        return new UseQuery(incident, kinds, states, Set.of(person), record, from, until);
    }

    public UseQuery between(Instant begin, Instant end) {
        return new UseQuery(incident, kinds, states, askedBy, record, begin, end);
    }
}
