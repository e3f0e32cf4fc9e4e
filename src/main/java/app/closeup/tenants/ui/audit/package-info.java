/** The screen of what happened, by whom and when. */
@NullMarked
package app.closeup.tenants.ui.audit;

import org.jspecify.annotations.NullMarked;
