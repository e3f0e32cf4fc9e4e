/** Statements of many rows. */
@NamedInterface("sql")
@NullMarked
package app.closeup.platform.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
