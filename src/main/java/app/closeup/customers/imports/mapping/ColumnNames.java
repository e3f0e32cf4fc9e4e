package app.closeup.customers.imports.mapping;

import app.closeup.platform.text.Folding;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How exports of well-known systems, and people, name their columns. */
public final class ColumnNames {

    /** In the table of names: an organisation's own name, or the company that a person works at. */
    static final String ORGANISATION_NAME = "ORGANISATION_NAME";

    private static final Map<String, Known> NAMES = read();

    private ColumnNames() {}

    public static boolean isKnown(String header) {
        return known(header) != null;
    }

    static @Nullable Known known(String header) {
        return NAMES.get(key(header));
    }

    private static Map<String, Known> read() {
        var file = new Properties();
        try (var content = Objects.requireNonNull(ColumnNames.class.getResourceAsStream("columns.properties"))) {
            file.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var names = new HashMap<String, Known>();
        file.forEach((meaning, list) -> {
            var rank = 0;
            for (var name : List.of(((String) list).split("\\|", -1))) {
                names.putIfAbsent(name, new Known((String) meaning, rank++));
            }
        });
        return names;
    }

    private static String key(String header) {
        return String.join("", Folding.words(header));
    }

    /**
     * A known name of a column.
     *
     * @param meaning a {@link Target} or {@link #ORGANISATION_NAME}
     * @param rank the lower, the more it is meant where several columns of a file have this meaning
     */
    record Known(String meaning, int rank) {}
}
