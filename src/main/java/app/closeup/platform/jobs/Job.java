package app.closeup.platform.jobs;

import java.util.UUID;

/**
 * A kind of background work. It runs as the company that enqueued it, at least once for each subject: a crashed or
 * failed run is started again, so it keeps its progress in the database, or does its work in one transaction.
 */
public interface Job {

    /** Names the job in the queue; never changed once used. */
    String name();

    void run(UUID subject);

    /** Called when run after run has failed and none will follow; by default nothing happens. */
    default void abandon(UUID subject) {}
}
