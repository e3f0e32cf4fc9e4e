package app.closeup.tenants.playbooks;

import java.io.Serializable;
import java.util.UUID;

/** Names one use of a playbook. */
public record PlaybookRunId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
