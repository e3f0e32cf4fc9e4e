package app.closeup.customers.timeline;

import app.closeup.platform.text.Tidy;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about something that happened.
 *
 * @param body text; of a change written by Closeup, the names of the fields that changed, by commas
 */
public record EntryDetails(
        EntryKind kind,
        @Nullable Direction direction,
        @Nullable String title,
        @Nullable String body,
        Instant occurredAt) {

    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_BODY = 20_000;

    /** Kinds that people write; the others are written by Closeup. */
    public static final Set<EntryKind> WRITTEN = Set.of(
            EntryKind.NOTE, EntryKind.CALL, EntryKind.EMAIL, EntryKind.MEETING, EntryKind.LETTER, EntryKind.PURCHASE);

    public static EntryDetails note(String text, Instant at) {
        return new EntryDetails(EntryKind.NOTE, null, null, text, at);
    }

    public EntryDetails tidy() {
        return new EntryDetails(kind, direction, Tidy.line(title), Tidy.text(body), occurredAt);
    }

    /** Whether tidy details can be kept: something is said, and not too much. */
    public boolean fits() {
        return WRITTEN.contains(kind)
                && (title != null || body != null)
                && (title == null || title.length() <= LONGEST_TITLE)
                && (body == null || body.length() <= LONGEST_BODY);
    }
}
