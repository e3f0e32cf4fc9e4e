/** Whose rows a piece of work may see: the current tenant, and the transactions and statements bound to it. */
@NamedInterface("tenancy")
@NullMarked
package app.closeup.platform.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
