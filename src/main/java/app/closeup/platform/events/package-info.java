/** The registry of events: what was published, who still has to hear it. */
@NamedInterface("events")
@NullMarked
package app.closeup.platform.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
