package app.closeup.tenants.archive;

import java.time.Instant;
import java.util.UUID;

/** A company that is to be deleted, and until when that can be taken back. */
public record Deletion(UUID id, String askedBy, Instant askedAt, Instant dueAt) {}
