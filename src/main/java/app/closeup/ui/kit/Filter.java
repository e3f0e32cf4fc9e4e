package app.closeup.ui.kit;

import java.util.List;
import java.util.function.Supplier;

/**
 * One way to narrow a list: any of the chosen values may hold.
 *
 * @param key names the filter in the query and in the address
 * @param label what the filter looks at
 * @param choices fetched each time the filter is opened or an address names one
 */
public record Filter(String key, String label, Supplier<List<Choice>> choices) {

    public Filter(String key, String label, List<Choice> choices) {
        this(key, label, () -> choices);
    }

    public record Choice(String value, String label) {}
}
