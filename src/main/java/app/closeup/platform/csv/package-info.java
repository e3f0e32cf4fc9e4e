/** Cells of tables in text form: the noise around their values, and what keeps a spreadsheet from running them. */
@NamedInterface("csv")
@NullMarked
package app.closeup.platform.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
