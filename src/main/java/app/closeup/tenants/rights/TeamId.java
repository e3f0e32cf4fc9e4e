package app.closeup.tenants.rights;

import java.io.Serializable;
import java.util.UUID;

/** Names a team of a company. */
public record TeamId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
