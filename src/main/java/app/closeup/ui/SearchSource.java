package app.closeup.ui;

import app.closeup.ui.kit.Sign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A module's part of the search over everything: a bean of this type is asked by the palette. */
public interface SearchSource {

    /** Small ones come first. */
    int order();

    /** The key of the heading above its hits. */
    String labelKey();

    /** The best hits first; never more than the limit. The text is as typed, never blank. */
    List<Hit> search(String text, int limit);

    /** What the person looked at lately, the latest first. */
    default List<Hit> recent(int limit) {
        return List.of();
    }

    /** @param route where the hit opens, without a leading slash */
    record Hit(String title, @Nullable String subtitle, Sign sign, String route) {}
}
