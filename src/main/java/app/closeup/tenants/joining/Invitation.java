package app.closeup.tenants.joining;

import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.TeamId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A place that is kept for a future colleague.
 *
 * @param teams into which they come, as far as these still are when they do
 */
public record Invitation(UUID id, String email, RoleId role, Set<TeamId> teams, String invitedBy, Instant expiresAt) {

    /** When its latest letter went out. */
    public Instant sentAt() {
        return expiresAt.minus(Invitations.VALIDITY);
    }
}
