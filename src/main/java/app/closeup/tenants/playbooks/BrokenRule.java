package app.closeup.tenants.playbooks;

import app.closeup.tenants.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an act would break.
 *
 * @param record for which the rule holds; null when the act is about no record
 */
public record BrokenRule(
        PlaybookId playbook,
        String playbookTitle,
        PlaybookContent.Rule rule,
        @Nullable RecordRef record) {}
