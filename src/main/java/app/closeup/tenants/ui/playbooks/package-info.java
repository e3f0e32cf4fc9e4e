/** The screens of playbooks, their card in a record's close-up, and the words when a rule holds somebody back. */
@NullMarked
package app.closeup.tenants.ui.playbooks;

import org.jspecify.annotations.NullMarked;
