/** The organisations and people that a company deals with, their history, and how they come in. */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"platform::*", "ui::*", "tenants::*"})
@NullMarked
package app.closeup.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
