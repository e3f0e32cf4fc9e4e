package app.closeup.tenants.rights;

import java.io.Serializable;
import java.util.UUID;

/** Names a role of a company. */
public record RoleId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
