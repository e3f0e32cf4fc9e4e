/** Keys by which programs work for a person, with some of the person's roles. */
@NullMarked
package app.closeup.tenants.tokens;

import org.jspecify.annotations.NullMarked;
