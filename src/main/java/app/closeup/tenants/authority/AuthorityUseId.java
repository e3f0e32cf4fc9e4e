package app.closeup.tenants.authority;

import java.io.Serializable;
import java.util.UUID;

/** Names one use of authority, asked for or granted. */
public record AuthorityUseId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
