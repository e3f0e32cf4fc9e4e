/** The roles of a company and who has them, with a note of what somebody had no right to. */
@NullMarked
package app.closeup.tenants.roles;

import org.jspecify.annotations.NullMarked;
