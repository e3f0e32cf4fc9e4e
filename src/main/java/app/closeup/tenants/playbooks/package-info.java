/** What to do in which situation, what is not done, and what is never done; and the check before an act. */
@NamedInterface("playbooks")
@NullMarked
package app.closeup.tenants.playbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
