package app.closeup.platform.csv;

import java.text.Normalizer;

/** The small noise around values in spreadsheets, and what keeps a spreadsheet from running a value as a formula. */
public final class Cells {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char GUARD = '\'';

    private Cells() {}

    public static boolean isBlank(String value) {
        return value.chars().allMatch(Cells::isNoise);
    }

    /**
     * The value itself: composed letters, no blanks, no-break blanks, marks without width or control characters around
     * it (and none of the latter in it), and without the apostrophe that {@link #guarded} puts before it.
     */
    public static String clean(String value) {
        var start = 0;
        var end = value.length();
        while (start < end && isNoise(value.charAt(start))) {
            start++;
        }
        while (start < end && isNoise(value.charAt(end - 1))) {
            end--;
        }
        var bare = value.substring(start, end);
        if (bare.length() > 1 && bare.charAt(0) == GUARD && STARTS_A_FORMULA.indexOf(bare.charAt(1)) >= 0) {
            bare = bare.substring(1);
        }
        return isPlain(bare) ? bare : Normalizer.normalize(withoutControls(bare), Normalizer.Form.NFC);
    }

    /** The value on one line: every run of white space made one blank. */
    public static String line(String value) {
        var line = new StringBuilder(value.length());
        for (var index = 0; index < value.length(); index++) {
            var letter = value.charAt(index);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else {
                line.append(letter);
            }
        }
        return line.toString();
    }

    /** The value so that a spreadsheet shows it and never calculates it; {@link #clean} takes the guard off again. */
    public static String guarded(String value) {
        return !value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? GUARD + value : value;
    }

    private static boolean isPlain(String value) {
        return value.chars().allMatch(letter -> (letter >= ' ' && letter < 127) || letter == '\n');
    }

    private static String withoutControls(String value) {
        var kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(letter -> letter == '\n' || letter == '\t' || !Character.isISOControl(letter))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isNoise(int letter) {
        return letter <= ' ' || (letter > 126 && isNoiseBeyondAscii(letter));
    }

    private static boolean isNoiseBeyondAscii(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.isISOControl(letter)
                || Character.getType(letter) == Character.FORMAT;
    }
}
