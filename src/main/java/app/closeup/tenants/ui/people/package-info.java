/** The screens of the people who work here: profiles, teams, invitations, leaving. */
@NullMarked
package app.closeup.tenants.ui.people;

import org.jspecify.annotations.NullMarked;
