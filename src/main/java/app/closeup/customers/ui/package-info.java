/** The screens of this module. */
@NullMarked
package app.closeup.customers.ui;

import org.jspecify.annotations.NullMarked;
