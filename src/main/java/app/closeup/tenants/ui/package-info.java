/** What the screens of this module share. */
@NullMarked
package app.closeup.tenants.ui;

import org.jspecify.annotations.NullMarked;
