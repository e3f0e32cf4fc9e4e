/** The screen on which a company connects its own provider of sign-ins. */
@NullMarked
package app.closeup.tenants.ui.sso;

import org.jspecify.annotations.NullMarked;
