package app.closeup.customers.timeline;

import java.io.Serializable;
import java.util.UUID;

/** Names one entry of a timeline. */
public record EntryId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
