package app.closeup.tenants.authority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of a question for authority. */
public sealed interface Answer {

    /**
     * The person may, and it is logged.
     *
     * @param extrasLeft how many extras the customer may still get in the policy's period; null when it was none
     */
    record Granted(AuthorityUseId use, @Nullable Integer extrasLeft) implements Answer {}

    /** An approver has been asked, and is to decide by then. */
    record NeedsApproval(AuthorityUseId use, Why why, String approver, Instant dueAt) implements Answer {}

    /** Nobody was asked: there is nobody else who would decide. */
    record Refused(Why why) implements Answer {}
}
