package app.closeup.testing;

import app.closeup.platform.database.EmbeddedDatabase;
import java.nio.file.Path;

/** Says that the embedded database is in use, where it is not. */
public record TrialDatabase(Path directory) implements EmbeddedDatabase {

    public TrialDatabase() {
        this(Path.of("nowhere"));
    }

    @Override
    public String address() {
        return "jdbc:postgresql://localhost:5432/postgres";
    }
}
