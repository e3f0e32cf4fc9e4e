package app.closeup.tenants.audit;

import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which events are asked for. An empty set lets everything through.
 *
 * @param from inclusive
 * @param until exclusive
 */
public record AuditQuery(
        Set<MemberId> members,
        Set<Act> acts,
        Set<String> areas,
        @Nullable UUID record,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final AuditQuery ALL = new AuditQuery(Set.of(), Set.of(), Set.of(), null, null, null);

    public static AuditQuery of(UUID record) {
        return new AuditQuery(Set.of(), Set.of(), Set.of(), record, null, null);
    }
}
