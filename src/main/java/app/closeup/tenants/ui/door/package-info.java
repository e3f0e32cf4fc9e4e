/** How one comes in: signing up, signing in, invitations, forgotten passwords, the second factor. */
@NullMarked
package app.closeup.tenants.ui.door;

import org.jspecify.annotations.NullMarked;
