package app.closeup.tenants.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody has looked at the policy and its results critically. */
public record PolicyReview(String conclusion, @Nullable String reviewedBy, Instant reviewedAt) {}
