package app.closeup.platform.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is kept: no blanks around it, nothing invisible in it, and nothing at all instead of an empty text. */
public final class Tidy {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** Letters that turn the ones after them around, so that a name reads as another. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private Tidy() {}

    /** One line, blanks inside made one. */
    public static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var tidy = BLANKS.matcher(TURNING.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** Several lines, as they were written. */
    public static @Nullable String text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var tidy = INVISIBLE
                .matcher(TURNING.matcher(text)
                        .replaceAll("")
                        .replace("\r\n", "\n")
                        .replace('\r', '\n'))
                .replaceAll("")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }
}
