package app.closeup.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Makes identifiers: UUIDs of version 7, which sort by the time they were made. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** As an address or a form writes one; empty when it is none. */
    public static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The same for the same name, each time (version 3). */
    public static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
