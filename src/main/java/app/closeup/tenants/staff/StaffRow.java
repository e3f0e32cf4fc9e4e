package app.closeup.tenants.staff;

import app.closeup.tenants.MemberId;
import app.closeup.tenants.rights.RoleId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A colleague as a row of a list shows them.
 *
 * @param teams their names, in order
 */
public record StaffRow(
        MemberId id,
        String name,
        String email,
        Set<RoleId> roles,
        List<String> teams,
        StaffQuery.State state,
        Instant joinedAt) {}
