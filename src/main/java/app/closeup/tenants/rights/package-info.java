/** Who may see and do what: areas, roles, teams, and the conditions by which queries obey them. */
@NamedInterface("rights")
@NullMarked
package app.closeup.tenants.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
