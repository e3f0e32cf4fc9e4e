/** What people say of themselves: their name, their password, how they like the screen. */
@NullMarked
package app.closeup.tenants.profile;

import org.jspecify.annotations.NullMarked;
