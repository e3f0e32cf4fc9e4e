package app.closeup.tenants.sessions;

import java.time.Instant;
import java.util.UUID;

/** Where somebody is signed in. */
public record Place(UUID id, String userAgent, String address, Instant since, Instant lastSeen) {}
