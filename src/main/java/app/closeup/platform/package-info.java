/** Plumbing with no business in it: tenant-bound transactions, the database, jobs, events, mail, secrets, money, text. */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package app.closeup.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
