/** The screens of sign-in security: factors, sessions, tokens, proofs and what the company demands. */
@NullMarked
package app.closeup.tenants.ui.security;

import org.jspecify.annotations.NullMarked;
