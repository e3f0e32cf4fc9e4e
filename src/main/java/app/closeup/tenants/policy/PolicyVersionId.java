package app.closeup.tenants.policy;

import java.io.Serializable;
import java.util.UUID;

/** Names one published version of a company's policy. */
public record PolicyVersionId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
