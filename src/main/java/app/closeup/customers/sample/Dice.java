package app.closeup.customers.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Choices that look random and are the same each time. */
final class Dice {

    private final RandomGenerator random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** From the first number to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** Each # becomes a digit. */
    String digits(String pattern) {
        var text = new StringBuilder(pattern.length());
        for (var index = 0; index < pattern.length(); index++) {
            text.append(pattern.charAt(index) == '#' ? (char) ('0' + random.nextInt(10)) : pattern.charAt(index));
        }
        return text.toString();
    }
}
