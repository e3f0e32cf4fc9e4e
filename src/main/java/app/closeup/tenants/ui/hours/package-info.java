/** The screens of business hours and holidays. */
@NullMarked
package app.closeup.tenants.ui.hours;

import org.jspecify.annotations.NullMarked;
