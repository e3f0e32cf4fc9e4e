package app.closeup.tenants.joining;

import app.closeup.tenants.Role;
import java.time.Instant;
import java.util.UUID;

/** A place that is kept for a future colleague. */
public record Invitation(UUID id, String email, Role role, String invitedBy, Instant expiresAt) {}
