package app.closeup.tenants.roles;

import app.closeup.tenants.rights.PredefinedRole;
import app.closeup.tenants.rights.RoleId;
import app.closeup.tenants.rights.RoleRights;
import org.jspecify.annotations.Nullable;

/**
 * A role of the current company.
 *
 * @param name given by the company; null while a predefined role has its usual name
 * @param version 0 for a predefined role that the company has not changed
 */
public record Role(
        RoleId id,
        @Nullable PredefinedRole predefined,
        @Nullable String name,
        RoleRights rights,
        long version) {}
