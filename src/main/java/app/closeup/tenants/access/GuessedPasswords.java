package app.closeup.tenants.access;

import app.closeup.platform.text.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What stands at the head of every list by which passwords are guessed. */
final class GuessedPasswords {

    private static final int FEW_LETTERS = 3;

    /** A common word does not become a secret by what most people write after it. */
    private static final Pattern AFTER_A_WORD = Pattern.compile("[^\\p{L}]+$");

    private static final Set<String> COMMON = read();

    private GuessedPasswords() {}

    static boolean contain(String folded) {
        return COMMON.contains(folded)
                || COMMON.contains(AFTER_A_WORD.matcher(folded).replaceFirst(""))
                || folded.chars().distinct().count() <= FEW_LETTERS
                || isRow(folded, 1)
                || isRow(folded, -1);
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

    private static Set<String> read() {
        try {
            return new ClassPathResource("guessed-passwords.txt", GuessedPasswords.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(Folding::fold)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
