/** A company as a whole: taken away in an open format, brought to another installation, deleted for good. */
@NullMarked
package app.closeup.tenants.archive;

import org.jspecify.annotations.NullMarked;
