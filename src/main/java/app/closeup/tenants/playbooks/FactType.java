package app.closeup.tenants.playbooks;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Something that a module knows of its records, over which conditions are written.
 *
 * @param code as kept in conditions; never changed once used
 * @param labelKey of its name
 * @param number whether its values are whole numbers
 * @param choices the values that it can have, in a language; empty for numbers
 */
public record FactType(String code, String labelKey, boolean number, Function<Locale, List<Choice>> choices) {

    public record Choice(String value, String label) {}

    public static FactType number(String code, String labelKey) {
        return new FactType(code, labelKey, true, _ -> List.of());
    }
}
