package app.closeup.tenants.sessions;

import java.util.List;
import java.util.Optional;

/** Reads from what a browser says of itself which one it is, on which system; names of products, the same in all languages. */
public final class UserAgents {

    /** In this order: most pretend to be others too. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("Linux", "Linux"));

    private UserAgents() {}

    public static Optional<String> browser(String userAgent) {
        return find(BROWSERS, userAgent);
    }

    public static Optional<String> system(String userAgent) {
        return find(SYSTEMS, userAgent);
    }

    private static Optional<String> find(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.mark()))
                .map(Sign::name)
                .findFirst();
    }

    private record Sign(String mark, String name) {}
}
