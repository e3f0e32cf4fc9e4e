package app.closeup.tenants.company;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a field, or with the whole when it is null: the key of a message and what it speaks of. */
public record Flaw(@Nullable String field, String messageKey, List<Object> arguments) {

    static Flaw at(String field, String messageKey, Object... arguments) {
        return new Flaw(field, messageKey, List.of(arguments));
    }
}
