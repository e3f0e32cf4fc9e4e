package app.closeup.tenants.tokens;

import app.closeup.tenants.rights.RoleId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of the signed-in person for a program.
 *
 * @param ending of its text, to know it again by
 * @param roles with which the program works, as far as the person still has them
 */
public record ApiToken(
        UUID id,
        String name,
        String ending,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        Set<RoleId> roles) {}
