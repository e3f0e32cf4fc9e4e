package app.closeup.tenants.playbooks;

/** What came of writing or publishing a playbook. */
public sealed interface PlaybookSaved {

    record Saved(PlaybookId id, long revision) implements PlaybookSaved {}

    /** Someone else has changed it since: nothing was written. */
    record ChangedMeanwhile() implements PlaybookSaved {}
}
