/** What was done, by whom, from where: added and read, never changed. */
@NamedInterface("audit")
@NullMarked
package app.closeup.tenants.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
