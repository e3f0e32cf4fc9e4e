/** Companies and their staff: sign-up, sign-in, who works where. */
@ApplicationModule(
        displayName = "Tenants",
        allowedDependencies = {"platform::*", "ui::*"})
@NullMarked
package app.closeup.tenants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
