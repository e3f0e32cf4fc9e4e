package app.closeup.tenants.audit;

import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param member who did it; null when Closeup itself or somebody unknown
 * @param memberName null when nobody is known by the identifier any more
 * @param name of the record; null when there is none or its subject was erased
 * @param address from where; null when unknown or erased
 */
public record AuditEvent(
        UUID id,
        Instant at,
        @Nullable MemberId member,
        @Nullable String memberName,
        Act act,
        String area,
        @Nullable UUID record,
        @Nullable String name,
        List<AuditEntry.Change> changes,
        @Nullable String address) {}
