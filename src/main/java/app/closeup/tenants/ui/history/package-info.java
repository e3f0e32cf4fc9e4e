/** What was done to one record, for screens of all modules. */
@NullMarked
package app.closeup.tenants.ui.history;

import org.jspecify.annotations.NullMarked;
