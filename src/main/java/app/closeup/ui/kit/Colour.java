package app.closeup.ui.kit;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of the screen, each part from 0 to 255. */
public record Colour(int red, int green, int blue) implements Serializable {

    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    private static final double STEP = 0.03;
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** @param hex such as {@code #0b6e66} */
    public static Optional<Colour> parse(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        var bits = Integer.parseInt(hex.substring(1), 16);
        return Optional.of(new Colour(bits >> 16, bits >> 8 & 0xFF, bits & 0xFF));
    }

    /** As WCAG 2.2 defines the contrast ratio: from 1 to 21. */
    public double contrast(Colour other) {
        var mine = luminance() + 0.05;
        var theirs = other.luminance() + 0.05;
        return Math.max(mine, theirs) / Math.min(mine, theirs);
    }

    /** With so much of the other in it, from 0 to 1. */
    Colour mixed(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    Colour darker() {
        return mixed(BLACK, STEP);
    }

    Colour lighter() {
        return mixed(WHITE, STEP);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    private static int mixed(int mine, int theirs, double share) {
        var mixed = (int) Math.round(mine + (theirs - mine) * share);
        // Else a last small step would be rounded away, again and again.
        return mixed == mine ? mine + Integer.signum(theirs - mine) : mixed;
    }

    /** Relative luminance by WCAG 2.2, from 0 to 1. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
