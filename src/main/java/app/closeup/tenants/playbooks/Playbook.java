package app.closeup.tenants.playbooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to do in a situation.
 *
 * @param situation the code of a {@link Situation}
 * @param draft what somebody is writing; null when nobody is
 * @param revision goes up with each change, so that a second writer is noticed
 * @param retiredAt since when it is not used any more
 * @param latest the newest version; null when none has been published
 */
public record Playbook(
        PlaybookId id,
        String situation,
        String title,
        Scope scope,
        @Nullable PlaybookContent draft,
        long revision,
        @Nullable Instant retiredAt,
        @Nullable String editedBy,
        Instant editedAt,
        @Nullable PlaybookVersion latest) {

    public static final int LONGEST_TITLE = 200;
}
