/** What a session stands on: how the person proved who they are, and whether they may still be in. */
@NullMarked
package app.closeup.tenants.sessions;

import org.jspecify.annotations.NullMarked;
