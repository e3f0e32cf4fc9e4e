package app.closeup.ui;

/** How a person likes the screen. */
public record Preferences(Scheme scheme, Density density, boolean singleKeys) {

    public static final Preferences DEFAULT = new Preferences(Scheme.SYSTEM, Density.COMFORTABLE, true);

    public Preferences with(Scheme other) {
        return new Preferences(other, density, singleKeys);
    }

    public Preferences with(Density other) {
        return new Preferences(scheme, other, singleKeys);
    }

    /** Shortcuts of one plain key can be in the way of speech input, so they can be switched off (WCAG 2.1.4). */
    public Preferences withSingleKeys(boolean on) {
        return new Preferences(scheme, density, on);
    }

    public enum Scheme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public enum Density {
        COMFORTABLE,
        COMPACT
    }
}
