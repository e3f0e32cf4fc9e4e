package app.closeup.platform.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How constants are written outside of Java: in the database, in addresses, in keys of messages. */
public final class Codes {

    private Codes() {}

    /** In lower case: {@code subsidiary_of}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** In lower case with hyphens: {@code month-first}. */
    public static String hyphenated(Enum<?> constant) {
        return of(constant).replace('_', '-');
    }

    /** Empty when no constant of the type has this code. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** @throws IllegalArgumentException when no constant of the type has this code */
    public static <E extends Enum<E>> E parse(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
