package app.closeup.tenants.archive;

import java.util.UUID;

/** Who signs in as a member of the staff, without anything by which they do. */
record Person(UUID identity, String email) {}
