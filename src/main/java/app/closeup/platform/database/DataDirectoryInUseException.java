package app.closeup.platform.database;

import java.nio.file.Path;

/** Another process holds the embedded database's directory. */
class DataDirectoryInUseException extends RuntimeException {

    private final Path directory;
    private final String holder;

    DataDirectoryInUseException(Path directory, String holder) {
        super("The data directory %s is in use by process %s".formatted(directory, holder));
        this.directory = directory;
        this.holder = holder;
    }

    Path directory() {
        return directory;
    }

    String holder() {
        return holder;
    }
}
