package app.closeup.tenants.policy;

import app.closeup.tenants.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member of staff has acknowledged a version.
 *
 * @param at null when they have not yet
 */
public record Acknowledgement(
        MemberId member, String name, @Nullable Instant at) {}
