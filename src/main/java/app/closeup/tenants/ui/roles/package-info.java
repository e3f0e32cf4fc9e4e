/** The screens of roles and the rights that they give. */
@NullMarked
package app.closeup.tenants.ui.roles;

import org.jspecify.annotations.NullMarked;
