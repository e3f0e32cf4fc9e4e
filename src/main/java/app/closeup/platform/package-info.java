/** Plumbing with no business in it: tenant-bound transactions, the database, jobs, mail, text folding. */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package app.closeup.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
