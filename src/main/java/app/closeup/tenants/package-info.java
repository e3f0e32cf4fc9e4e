/** Companies and their staff: coming in, who may what, what was done, and how the company wants its customers treated. */
@ApplicationModule(
        displayName = "Tenants",
        allowedDependencies = {"platform::*", "ui::*"})
@NullMarked
package app.closeup.tenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
