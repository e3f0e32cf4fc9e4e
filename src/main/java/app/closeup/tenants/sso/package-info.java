/** Signing in by a company's own provider (OpenID Connect): its connection, its mail domains, and who is let in. */
@NullMarked
package app.closeup.tenants.sso;

import org.jspecify.annotations.NullMarked;
