package app.closeup.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real data that nobody here wrote. It stands beside the checkout, not in it: without it, its tests are skipped. */
public final class SharedData {

    private static final Path FOLDER = find();

    private SharedData() {}

    /** The file, or the test is skipped with the reason. */
    public static Path file(String name) {
        var file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "Skipped: the shared data file " + name + " is not here");
        return file;
    }

    private static Path find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared/data");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return Path.of("shared/data");
    }
}
