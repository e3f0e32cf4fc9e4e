/** The screens of authority: asking, deciding, the log, the limits, the review of a month. */
@NullMarked
package app.closeup.tenants.ui.authority;

import org.jspecify.annotations.NullMarked;
