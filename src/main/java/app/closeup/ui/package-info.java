/** The shell around every screen, and the kit of components that screens are made of; here: what other modules give it. */
@ApplicationModule(
        displayName = "User interface",
        allowedDependencies = {})
@NullMarked
package app.closeup.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
