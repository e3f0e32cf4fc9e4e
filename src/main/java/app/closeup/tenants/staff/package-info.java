/** The people of a company beyond their names: teams, profiles, absences, leaving and coming back. */
@NamedInterface("staff")
@NullMarked
package app.closeup.tenants.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
