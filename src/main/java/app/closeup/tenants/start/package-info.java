/** A company's beginning: its first steps, its sample data, and the showcase to look around in. */
@NullMarked
package app.closeup.tenants.start;

import org.jspecify.annotations.NullMarked;
