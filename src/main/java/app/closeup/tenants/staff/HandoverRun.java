package app.closeup.tenants.staff;

import app.closeup.tenants.MemberId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind on their way from somebody who leaves.
 *
 * @param part the {@linkplain app.closeup.tenants.Handover#code() kind} of records
 * @param heir null for nobody
 */
public record HandoverRun(
        UUID id,
        MemberId member,
        String part,
        @Nullable MemberId heir,
        State state,
        long done,
        long total,
        MemberId createdBy) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }
}
