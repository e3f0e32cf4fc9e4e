package app.closeup.customers.parties;

import java.io.Serializable;
import java.util.UUID;

/** Names one run of an import. */
public record ImportId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
