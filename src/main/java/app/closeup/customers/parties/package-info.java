/** Who customers are: organisations and people, what is known of them, and how that came in. */
@NamedInterface("parties")
@NullMarked
package app.closeup.customers.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
