/** The screens of this module. */
@NullMarked
package app.closeup.tenants.ui;

import org.jspecify.annotations.NullMarked;
