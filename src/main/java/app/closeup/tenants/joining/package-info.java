/** How companies and people become part of Closeup: sign-ups, further companies, invitations. */
@NullMarked
package app.closeup.tenants.joining;

import org.jspecify.annotations.NullMarked;
