/** The screens of the company itself: its data, its looks, its archive and its end. */
@NullMarked
package app.closeup.tenants.ui.company;

import org.jspecify.annotations.NullMarked;
