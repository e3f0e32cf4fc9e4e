/** Second factors: apps that show codes, recovery codes, and the companies that ask for one. */
@NullMarked
package app.closeup.tenants.factors;

import org.jspecify.annotations.NullMarked;
