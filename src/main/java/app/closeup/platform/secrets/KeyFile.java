package app.closeup.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of a trial installation, in a file beside its data that only its user can read. */
final class KeyFile {

    private static final int KEY_BYTES = 32;

    private KeyFile() {}

    /** The key as it would stand in the setting; made when there is none yet. */
    static String in(Path directory) {
        var file = directory.resolve("secret-key");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret key %s cannot be read or made".formatted(file), e);
        }
    }

    private static void write(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var ownersOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        var draft = file.resolveSibling("secret-key.new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownersOnly);
        Files.writeString(draft, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE);
        Files.move(draft, file);
    }
}
