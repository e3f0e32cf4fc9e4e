/** When a company is open: weeks, holidays, and the deadlines that are counted by them. */
@NamedInterface("calendar")
@NullMarked
package app.closeup.tenants.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
