package app.closeup.customers.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Spells folded Cyrillic letters with Latin ones, as e-mail addresses do; drops what is no letter and no digit. */
final class Cyrillic {

    private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final List<String> SPELLINGS = List.of(
            "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
            "h", "ts", "ch", "sh", "sh", "", "y", "", "e", "yu", "ya");
    private static final Map<Character, String> LATIN =
            IntStream.range(0, LETTERS.length()).boxed().collect(Collectors.toMap(LETTERS::charAt, SPELLINGS::get));

    private Cyrillic() {}

    static String latin(char letter) {
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
            return String.valueOf(letter);
        }
        return LATIN.getOrDefault(letter, "");
    }
}
