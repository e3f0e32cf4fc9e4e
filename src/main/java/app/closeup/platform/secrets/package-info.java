/** Seals what has to be kept and read again, by the installation's own key: the database alone tells nothing of it. */
@NamedInterface("secrets")
@NullMarked
package app.closeup.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
