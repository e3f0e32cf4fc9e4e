/** What a company decides for all its staff: its name and looks, its zone, its currency, its year. */
@NamedInterface("company")
@NullMarked
package app.closeup.tenants.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
