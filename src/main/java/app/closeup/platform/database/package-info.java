/** Where PostgreSQL comes from: the configured server, or an embedded one beside the project. */
@NamedInterface("database")
@NullMarked
package app.closeup.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
