/** The ways in: signing in, signing up, forgotten passwords, invitations, and what is mailed about them. */
@NullMarked
package app.closeup.tenants.access;

import org.jspecify.annotations.NullMarked;
