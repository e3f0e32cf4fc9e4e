package app.closeup.tenants.joining;

import app.closeup.tenants.rights.RoleId;
import java.time.Instant;
import java.util.UUID;

/** A place that is kept for a future colleague. */
public record Invitation(UUID id, String email, RoleId role, String invitedBy, Instant expiresAt) {}
