package app.closeup.customers.imports.csv;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong, as a message key with its arguments: it is put into words where it is shown. */
public record Fault(String key, List<String> arguments) {

    public static Fault of(String key, Object... arguments) {
        return new Fault(key, Stream.of(arguments).map(String::valueOf).toList());
    }
}
