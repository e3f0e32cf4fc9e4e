package app.closeup.ui.kit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A company's colour in the place of Closeup's own. Where it could not be read on our grounds, or they on it, it is
 * darkened or lightened until it can (WCAG 2.2, 1.4.3: 4.5 to 1), for each colour scheme by itself.
 *
 * @param chosen the colour as the company gave it
 */
public record Accent(Colour chosen) implements Serializable {

    /** What text needs against its ground. */
    public static final double READABLE = 4.5;

    private static final double HOVER = 0.16;
    private static final double LIGHT_SOFT = 0.11;
    private static final double DARK_SOFT = 0.20;

    /** As in theme.css: the grounds on which links and buttons stand. */
    static final List<Colour> LIGHT_GROUNDS = colours("#ffffff", "#f7f6f4", "#f1efec", "#f4f2ef");

    static final List<Colour> DARK_GROUNDS = colours("#141312", "#1c1a19", "#232120", "#262321");

    /** @return empty for what is not written as {@code #rrggbb} */
    public static Optional<Accent> of(String hex) {
        return Colour.parse(hex).map(Accent::new);
    }

    public Shades light() {
        var colour = chosen;
        while (contrast(colour, LIGHT_GROUNDS, soft(colour, LIGHT_GROUNDS, LIGHT_SOFT)) < READABLE) {
            colour = colour.darker();
        }
        return shades(colour, LIGHT_GROUNDS, LIGHT_SOFT, Colour.BLACK, Colour.WHITE);
    }

    public Shades dark() {
        var colour = chosen;
        while (contrast(colour, DARK_GROUNDS, soft(colour, DARK_GROUNDS, DARK_SOFT)) < READABLE) {
            colour = colour.lighter();
        }
        return shades(colour, DARK_GROUNDS, DARK_SOFT, Colour.WHITE, DARK_GROUNDS.getFirst());
    }

    /** What theme.css calls its colours, with a value for each of both schemes. */
    Map<String, String> properties() {
        var light = light();
        var dark = dark();
        var properties = new LinkedHashMap<String, String>();
        properties.put("--primary", lightDark(light.primary(), dark.primary()));
        properties.put("--primary-hover", lightDark(light.hover(), dark.hover()));
        properties.put("--primary-soft", lightDark(light.soft(), dark.soft()));
        properties.put("--primary-text", lightDark(light.text(), dark.text()));
        properties.put("--focus", lightDark(light.primary(), dark.primary()));
        return properties;
    }

    private static String lightDark(Colour light, Colour dark) {
        return "light-dark(" + light + ", " + dark + ")";
    }

    private Shades shades(Colour primary, List<Colour> grounds, double soft, Colour towards, Colour text) {
        var ground = soft(primary, grounds, soft);
        return new Shades(
                primary,
                primary.mixed(towards, HOVER),
                ground,
                text,
                contrast(chosen, grounds, soft(chosen, grounds, soft)),
                contrast(primary, grounds, ground));
    }

    private static Colour soft(Colour primary, List<Colour> grounds, double share) {
        return grounds.getFirst().mixed(primary, share);
    }

    /** The least contrast against any of the grounds. */
    private static double contrast(Colour colour, List<Colour> grounds, Colour soft) {
        var all = new ArrayList<>(grounds);
        all.add(soft);
        return all.stream().mapToDouble(colour::contrast).min().orElseThrow();
    }

    private static List<Colour> colours(String... hex) {
        return List.of(hex).stream().map(one -> Colour.parse(one).orElseThrow()).toList();
    }

    /**
     * The colours of one scheme.
     *
     * @param primary of links, and the ground of the main button
     * @param text on the main button
     * @param before the least contrast that the chosen colour has, from 1 to 21
     * @param after the least contrast of the one that is shown
     */
    public record Shades(Colour primary, Colour hover, Colour soft, Colour text, double before, double after)
            implements Serializable {

        public boolean asChosen() {
            return before >= READABLE;
        }
    }
}
