package app.closeup.tenants.company;

import app.closeup.platform.text.Folding;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The shape of names that stand in web addresses. */
public final class WebName {

    private static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    /** Words that would be taken for Closeup itself. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "admin",
            "api",
            "app",
            "auth",
            "billing",
            "blog",
            "closeup",
            "contact",
            "docs",
            "help",
            "legal",
            "login",
            "mail",
            "news",
            "oauth",
            "outbox",
            "privacy",
            "root",
            "security",
            "settings",
            "shop",
            "sign-up",
            "static",
            "status",
            "support",
            "system",
            "test",
            "webmaster",
            "www");

    private WebName() {}

    /** The key of what is wrong with it; empty when nothing is. */
    public static Optional<String> problem(String name) {
        if (!SHAPE.matcher(name).matches() || name.contains("--")) {
            return Optional.of("tenants.company.web-name.shape");
        }
        return RESERVED.contains(name) ? Optional.of("tenants.company.web-name.reserved") : Optional.empty();
    }

    /** What a company of this name might choose; empty when its name has too few letters that fit. */
    public static Optional<String> suggestion(String companyName) {
        var folded = ENDS.matcher(OTHER.matcher(Folding.fold(companyName)).replaceAll("-"))
                .replaceAll("");
        var short_ = ENDS.matcher(folded.substring(0, Math.min(LONGEST, folded.length())))
                .replaceAll("");
        return problem(short_).isEmpty() ? Optional.of(short_) : Optional.empty();
    }
}
