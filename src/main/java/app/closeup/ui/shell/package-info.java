/** The frame around every screen: navigation, header, search, error pages. */
@NullMarked
package app.closeup.ui.shell;

import org.jspecify.annotations.NullMarked;
