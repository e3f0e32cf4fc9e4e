package app.closeup.ui.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short word for a state. The colour only supports the word. */
public final class Tag extends Span {

    public enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD,
        INFO;

        String className() {
            return "tag-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A word and its tone, for lists that draw tags without a component each. */
    public record Word(String text, Tone tone) {}

    public Tag(String text, Tone tone) {
        super(text);
        addClassNames("tag", tone.className());
    }

    public static Tag plain(String text) {
        return new Tag(text, Tone.PLAIN);
    }

    public static Tag good(String text) {
        return new Tag(text, Tone.GOOD);
    }

    public static Tag warn(String text) {
        return new Tag(text, Tone.WARN);
    }

    public static Tag bad(String text) {
        return new Tag(text, Tone.BAD);
    }

    public static Tag info(String text) {
        return new Tag(text, Tone.INFO);
    }
}
