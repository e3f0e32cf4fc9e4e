package app.closeup.tenants.playbooks;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a playbook is for.
 *
 * @param code names it in the database and, for a built-in one, in the key of its name
 * @param name of one that a company has added; null for a built-in one
 */
public record Situation(String code, @Nullable String name) {

    /** Rules that hold whatever happens; nobody starts it. */
    public static final Situation ALWAYS = new Situation("always", null);

    static final List<Situation> BUILT_IN = Stream.of(
                    "always",
                    "first-contact",
                    "complaint",
                    "late-delivery",
                    "price-change",
                    "silent-customer",
                    "caller-on-hold",
                    "unexpected-fee",
                    "upgrade-due")
            .map(code -> new Situation(code, null))
            .toList();
}
