package app.closeup.tenants.policy;

/** What came of saving or publishing a draft. */
public sealed interface DraftSaved {

    record Saved(long revision) implements DraftSaved {}

    record Published(PolicyVersion version) implements DraftSaved {}

    /** Someone else has saved, published or discarded it since: nothing was written. */
    record ChangedMeanwhile() implements DraftSaved {}
}
