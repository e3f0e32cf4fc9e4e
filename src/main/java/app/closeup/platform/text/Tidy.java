package app.closeup.platform.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is kept: no blanks around it, nothing invisible in it, and nothing at all instead of an empty text. */
public final class Tidy {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Tidy() {}

    /** One line, blanks inside made one. */
    public static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var tidy = BLANKS.matcher(text).replaceAll(" ").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** Several lines, as they were written. */
    public static @Nullable String text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var tidy = INVISIBLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
