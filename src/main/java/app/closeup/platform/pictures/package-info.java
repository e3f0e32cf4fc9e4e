/** Uploaded pictures, drawn anew before anything of them is kept. */
@NamedInterface("pictures")
@NullMarked
package app.closeup.platform.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
