/** Amounts of money. */
@NamedInterface("money")
@NullMarked
package app.closeup.platform.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
