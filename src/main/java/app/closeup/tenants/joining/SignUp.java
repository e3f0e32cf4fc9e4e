package app.closeup.tenants.joining;

import java.util.UUID;

/** A company that waits for its e-mail address to be confirmed. */
record SignUp(UUID id, String email, String company, String person, String passwordHash) {}
