package app.closeup.tenants;

import java.io.Serializable;
import java.util.UUID;

/** Names a person who signs in. */
public record IdentityId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
