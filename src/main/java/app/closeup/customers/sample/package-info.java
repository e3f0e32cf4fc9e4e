/** Sample data: invented customers of six countries with two years of history, the same for the same seed. */
@NullMarked
package app.closeup.customers.sample;

import org.jspecify.annotations.NullMarked;
