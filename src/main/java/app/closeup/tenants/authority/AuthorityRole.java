package app.closeup.tenants.authority;

import org.jspecify.annotations.Nullable;

/**
 * A role for which a company sets limits.
 *
 * @param code as limits keep it
 * @param labelKey of the name of a predefined one; null for the company's own
 * @param name of the company's own; null for a predefined one
 * @param takesOver whether it may decide what an approver has left undecided beyond the deadline
 */
public record AuthorityRole(
        String code, @Nullable String labelKey, @Nullable String name, boolean takesOver) {}
