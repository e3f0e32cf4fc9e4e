/** How far each role decides by itself, who decides above that, and what was decided. */
@NamedInterface("authority")
@NullMarked
package app.closeup.tenants.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
