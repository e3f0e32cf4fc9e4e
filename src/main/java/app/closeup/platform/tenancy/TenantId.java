package app.closeup.platform.tenancy;

import java.io.Serializable;
import java.util.UUID;

/** Names one company of the installation. */
public record TenantId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
