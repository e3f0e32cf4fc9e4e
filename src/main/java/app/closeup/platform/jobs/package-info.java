/** Work done in the background: enqueued in the business transaction, claimed through the database, resumed after a crash. */
@NamedInterface("jobs")
@NullMarked
package app.closeup.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
