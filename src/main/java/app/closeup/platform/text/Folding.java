package app.closeup.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The one way in which text is folded, when it is stored and when it is searched: lower case, no accents, one blank
 * between words. Letters that Unicode does not decompose are spelled out, among them those of Icelandic, Vietnamese,
 * Azerbaijani, Romanian and Kazakh.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The Icelandic eth stands for the Vietnamese đ too: both are often typed for each other. */
    private static final Map<Character, String> SPELLED_OUT = Map.ofEntries(
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('ß', "ss"),
            Map.entry('ı', "i"),
            Map.entry('ə', "e"),
            Map.entry('ә', "а"),
            Map.entry('ғ', "г"),
            Map.entry('қ', "к"),
            Map.entry('ң', "н"),
            Map.entry('ө', "о"),
            Map.entry('ұ', "у"),
            Map.entry('ү', "у"),
            Map.entry('һ', "х"),
            Map.entry('і', "и"));

    private Folding() {}

    /** Lower case without accents; words and what stands between them kept, blanks made one. */
    public static String fold(String text) {
        var decomposed = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD);
        var bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(bare.length());
        for (var index = 0; index < bare.length(); index++) {
            var letter = bare.charAt(index);
            if (Character.isWhitespace(letter)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (letter < 128) {
                if (!Character.isISOControl(letter)) {
                    folded.append(letter);
                }
            } else {
                // Lower-casing İ leaves a combining dot, which is dropped here.
                var spelled = SPELLED_OUT.get(letter);
                if (spelled != null) {
                    folded.append(spelled);
                } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                    folded.append(letter);
                }
            }
        }
        return folded.toString();
    }

    /** The distinct folded words, in order: runs of letters and digits. */
    public static List<String> words(String text) {
        return Arrays.stream(NOT_A_WORD.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The digits alone, of any script. */
    public static String digits(String text) {
        var digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }
}
