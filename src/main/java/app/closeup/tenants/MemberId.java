package app.closeup.tenants;

import java.io.Serializable;
import java.util.UUID;

/** Names a person on a company's staff. */
public record MemberId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
