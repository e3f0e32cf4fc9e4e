/** Mail to people: by the configured server, or into a local outbox. */
@NamedInterface("mail")
@NullMarked
package app.closeup.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
