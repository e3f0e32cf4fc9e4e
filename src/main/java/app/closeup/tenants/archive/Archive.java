package app.closeup.tenants.archive;

import app.closeup.platform.text.Codes;
import app.closeup.tenants.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file with all of a company: written here, or brought here.
 *
 * @param size in bytes, so far
 * @param problem the key of why it failed
 * @param company the one that was made of it
 */
public record Archive(
        UUID id,
        Direction direction,
        State state,
        long rowsDone,
        long rowsTotal,
        long size,
        @Nullable String problem,
        @Nullable UUID company,
        MemberId createdBy,
        Instant createdAt,
        Instant expiresAt) {

    public enum Direction {
        EXPORT,
        IMPORT;

        static Direction of(String code) {
            return Codes.parse(Direction.class, code);
        }
    }

    public enum State {
        RECEIVING,
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        public boolean isOver() {
            return this == DONE || this == FAILED;
        }

        static State of(String code) {
            return Codes.parse(State.class, code);
        }
    }
}
