package app.closeup.platform.jobs;

/** Removes what has outlived its use; called once an hour, on one node, as no company. */
public interface Cleaning {

    void clean();
}
