/** What customer focus means in a company: its policy, who has acknowledged it, how its goals stand. */
@NamedInterface("policy")
@NullMarked
package app.closeup.tenants.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
