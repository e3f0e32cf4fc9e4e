/** Who may come in: people and their addresses, their passwords, and how often one may knock. */
@NullMarked
package app.closeup.tenants.access;

import org.jspecify.annotations.NullMarked;
