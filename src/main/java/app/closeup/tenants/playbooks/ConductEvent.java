package app.closeup.tenants.playbooks;

import app.closeup.tenants.RecordRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule held somebody back, or was set aside.
 *
 * @param reason why it was set aside; null when it held
 */
public record ConductEvent(
        String act,
        @Nullable RecordRef record,
        @Nullable PlaybookId playbook,
        String rule,
        boolean blocked,
        @Nullable String reason,
        @Nullable String by,
        Instant at) {}
