/** Closeup, cut into modules: each sub-package is one. */
@NullMarked
package app.closeup;

import org.jspecify.annotations.NullMarked;
