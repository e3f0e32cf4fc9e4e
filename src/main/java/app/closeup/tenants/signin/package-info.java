/** Signing in, and how long one stays in. */
@NullMarked
package app.closeup.tenants.signin;

import org.jspecify.annotations.NullMarked;
