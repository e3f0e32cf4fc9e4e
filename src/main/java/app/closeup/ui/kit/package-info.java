/** The components that every screen is made of. */
@NamedInterface("kit")
@NullMarked
package app.closeup.ui.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
