package app.closeup.tenants;

import app.closeup.tenants.rights.RoleId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of the current company's staff.
 *
 * @param mailbox where to write to them: the address that is proven to be theirs; null for those who cannot enter the
 *     company, such as people whom an archive brought along and nobody has invited
 */
public record Colleague(MemberId id, String name, @Nullable String mailbox, Set<RoleId> roles) {}
