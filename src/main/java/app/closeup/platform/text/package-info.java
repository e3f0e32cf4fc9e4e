/** Folding of text, so that search and sorting pass over case and accents. */
@NamedInterface("text")
@NullMarked
package app.closeup.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
