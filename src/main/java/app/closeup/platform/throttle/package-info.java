/** Slows down those who knock too often, on all nodes together. */
@NamedInterface("throttle")
@NullMarked
package app.closeup.platform.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
