/** How customers belong together. */
@NamedInterface("relations")
@NullMarked
package app.closeup.customers.relations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
