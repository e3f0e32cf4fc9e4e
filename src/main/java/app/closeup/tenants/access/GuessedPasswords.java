package app.closeup.tenants.access;

import app.closeup.platform.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * What stands at the head of every list by which passwords are guessed: some 55,000 that were common where passwords
 * leaked. The list holds the sorted beginnings of their hashes; {@code guessed-passwords.notice.txt} says where they come
 * from. One in twenty million good passwords is refused by mistake.
 */
final class GuessedPasswords {

    private static final int BYTES = 5;
    private static final int FEW_LETTERS = 3;

    /** A common word does not become a secret by what most people write after it. */
    private static final Pattern AFTER_A_WORD = Pattern.compile("[^\\p{L}]+$");

    /** Nor by being written twice. */
    private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+");

    private static final byte[] COMMON = read();

    private GuessedPasswords() {}

    static boolean contain(String folded) {
        var repeated = REPEATED.matcher(folded);
        return isCommon(folded)
                || isCommon(AFTER_A_WORD.matcher(folded).replaceFirst(""))
                || (repeated.matches() && isCommon(repeated.group(1)))
                || folded.chars().distinct().count() <= FEW_LETTERS
                || isRow(folded, 1)
                || isRow(folded, -1);
    }

    private static boolean isCommon(String password) {
        var hash = Arrays.copyOf(Hashes.sha256(password), BYTES);
        var low = 0;
        var high = COMMON.length / BYTES - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var from = middle * BYTES;
            var order = Arrays.compareUnsigned(COMMON, from, from + BYTES, hash, 0, BYTES);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    /** Such as abcdefgh or 87654321; after 9 comes 0. */
    private static boolean isRow(String text, int step) {
        for (var index = 1; index < text.length(); index++) {
            var expected = text.charAt(index - 1) + step;
            var wrapped = expected == '9' + 1 ? '0' : expected == '0' - 1 ? '9' : expected;
            if (text.charAt(index) != wrapped) {
                return false;
            }
        }
        return true;
    }

    private static byte[] read() {
        try {
            return new ClassPathResource("guessed-passwords.bin", GuessedPasswords.class).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
