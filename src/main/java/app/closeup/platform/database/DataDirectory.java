package app.closeup.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The embedded database's place on disk, held by one process through a file lock that ends with the process. */
final class DataDirectory {

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);

    private final Path path;
    private final RandomAccessFile lockFile;
    private final FileLock lock;

    private DataDirectory(Path path, RandomAccessFile lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** @throws DataDirectoryInUseException while another process holds it */
    static DataDirectory take(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            if (!Files.exists(path)) {
                create(path);
            }
            var file = new RandomAccessFile(path.resolve("lock").toFile(), "rw");
            var lock = tryLock(file);
            if (lock == null) {
                var holder = Optional.ofNullable(file.readLine()).orElse("unknown");
                file.close();
                throw new DataDirectoryInUseException(path, holder);
            }
            file.setLength(0);
            file.write(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8));
            return new DataDirectory(path, file, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory %s cannot be used".formatted(path), e);
        }
    }

    Path path() {
        return path;
    }

    /** The server's own files. */
    Path cluster() {
        return path.resolve("postgresql");
    }

    /** The server's programs, unpacked once: a shared temporary directory could be another user's, or be swept. */
    Path programs() {
        return path.resolve("programs");
    }

    /** What the server has to say in this run. */
    Path serverLog() {
        return path.resolve("postgresql.log");
    }

    /** After this, a server can start: none runs, and the cluster is whole or absent. */
    void tidy() throws IOException {
        ServerProcess.on(cluster()).ifPresent(server -> {
            log.warn("A killed process left its database server (process {}) behind: stopping it", server.pid());
            server.stop();
        });
        if (Files.exists(cluster()) && !Files.exists(completeMark())) {
            // Its making was cut short: it holds nothing yet and would never start.
            FileSystemUtils.deleteRecursively(cluster());
        }
        if (Files.exists(serverLog())) {
            Files.move(serverLog(), path.resolve("postgresql.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void markComplete() throws IOException {
        if (!Files.exists(completeMark())) {
            Files.createFile(completeMark());
        }
    }

    void release() {
        try (lockFile) {
            lock.release();
        } catch (IOException e) {
            log.debug("The lock of {} was already gone", path, e);
        }
    }

    /** It holds a database without a password, and programs: nobody else's business on this machine. */
    private static void create(Path path) throws IOException {
        Files.createDirectories(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock tryLock(RandomAccessFile file) throws IOException {
        try {
            // One byte far behind the content, so that the holder's number can be read everywhere.
            return file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private Path completeMark() {
        return path.resolve("complete");
    }
}
