package app.closeup.tenants.playbooks;

import app.closeup.tenants.RecordRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A playbook in use with a record.
 *
 * @param version of the rules when it was started
 * @param steps the check list as it was then
 * @param revision goes up with each change, so that a second writer is noticed
 * @param end null while it is open
 */
public record PlaybookRun(
        PlaybookRunId id,
        PlaybookId playbook,
        int version,
        RecordRef record,
        List<Step> steps,
        RunState state,
        long revision,
        @Nullable String startedBy,
        Instant startedAt,
        @Nullable End end) {

    public static final int LONGEST_REASON = 2_000;

    public PlaybookRun {
        steps = List.copyOf(steps);
    }

    public boolean allDone() {
        return steps.stream().allMatch(step -> step.doneAt() != null);
    }

    /**
     * Something that has to be done.
     *
     * @param doneAt null until it is
     */
    public record Step(
            UUID id,
            String text,
            @Nullable Instant doneAt,
            @Nullable String doneBy) {}

    /**
     * How it ended.
     *
     * @param reason why it was deviated from; null when it was followed
     */
    public record End(
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String finishedBy,
            Instant finishedAt) {}
}
