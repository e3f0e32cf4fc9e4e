/** The screens of the customer-focus policy. */
@NullMarked
package app.closeup.tenants.ui.policy;

import org.jspecify.annotations.NullMarked;
