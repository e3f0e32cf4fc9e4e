package app.closeup.tenants.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The policy that somebody is writing.
 *
 * @param revision goes up with each saving, so that a second writer is noticed
 */
public record PolicyDraft(PolicyContent content, @Nullable String editedBy, Instant editedAt, long revision) {}
