package app.closeup.tenants.policy;

import org.jspecify.annotations.Nullable;

/**
 * What one version says otherwise than the one before.
 *
 * @param part the component of {@link PolicyContent}
 * @param title which principle, goal or measure; empty for the texts
 * @param before nothing for what is new
 * @param after nothing for what is gone
 */
public record PolicyChange(
        String part,
        String title,
        @Nullable String before,
        @Nullable String after) {}
