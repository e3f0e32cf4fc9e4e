/**
 * The organisations and people that a company deals with, their history, and how they come in. Here: finding and
 * changing them; beside it who they are (parties), what happened (timeline) and how they belong together (relations).
 */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"platform::*", "ui::*", "tenants::*"})
@NullMarked
package app.closeup.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
