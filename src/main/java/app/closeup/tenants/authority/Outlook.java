package app.closeup.tenants.authority;

import org.jspecify.annotations.Nullable;

/**
 * What would become of a question if it were asked now.
 *
 * @param why the person may not decide by themselves; null where they may
 * @param approver the name of who would be asked; null where nobody would
 */
public record Outlook(@Nullable Why why, @Nullable String approver) {

    static final Outlook GRANTED = new Outlook(null, null);
}
