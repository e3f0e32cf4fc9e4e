package app.closeup.tenants;

import app.closeup.tenants.rights.RoleId;
import java.util.Set;

/** A member of the current company's staff. */
public record Colleague(MemberId id, String name, String email, Set<RoleId> roles) {}
