package app.closeup.tenants.playbooks;

import java.io.Serializable;
import java.util.UUID;

/** Names one playbook of a company. */
public record PlaybookId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
