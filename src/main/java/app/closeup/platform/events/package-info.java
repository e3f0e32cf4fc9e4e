/** The registry of events: what was published, who still has to hear it. */
@NullMarked
package app.closeup.platform.events;

import org.jspecify.annotations.NullMarked;
