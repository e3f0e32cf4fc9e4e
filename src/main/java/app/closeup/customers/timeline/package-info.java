/** What happened with customers, newest first. */
@NamedInterface("timeline")
@NullMarked
package app.closeup.customers.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
