/** Passkeys: keys that people's devices keep, and that stand for a password and a second factor at once. */
@NullMarked
package app.closeup.tenants.passkeys;

import org.jspecify.annotations.NullMarked;
